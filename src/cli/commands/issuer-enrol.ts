import { enrol } from '../../issuer/enrol.ts';
import { makeKeyPair } from '../../issuer/keys/key-pair.ts';
import { opposeOthers } from '../../issuer/oppose-others.ts';
import { parsePerson } from '../../issuer/parse-person.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { openIssuer } from '../open-issuer.ts';
import { parseJsonFile } from '../parse-json-file.ts';

export const usage: CommandUsage = {
  line: 'DIR --person FILE --out CRED [--replace]',
  help: 'enrols a person with a new phone key; CRED holds that private key (training only)',
  positionals: [1, 1],
  values: ['person', 'out'],
  required: ['person', 'out'],
  flags: ['replace'],
};

/**
 * Enrols a phone made for the occasion: CRED = `{credential, privateJwk, person, handle}`, mode 0600. With `--replace` the
 * person's other phones are opposed at once, as at an activation; the next publication says so.
 */
export async function run({ positionals, values, flags }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { folder, record, register } = await openIssuer(positionals[0] ?? '');
  const person = parsePerson(parseJsonFile(await io.readText(values.get('person') ?? ''), 'the person file'));
  if (!person.ok) return { status: 1, json: person };
  const { jwk: privateJwk } = await makeKeyPair();
  const { kty, crv, x, y } = privateJwk;
  const enrolled = await enrol(
    { person: person.value, holder: { kty, crv, x, y } },
    {
      record,
      register,
      readKey: (kid) => folder.readKey(kid),
      random: (count) => io.random(count),
      now: io.nowSeconds(),
    },
  );
  if (!enrolled.ok) return { status: 1, json: enrolled };
  const { credential, enrolment } = enrolled.value;
  const replaced = flags.has('replace') ? await opposeOthers(register, enrolment, io.nowSeconds()) : 0;
  const { handle, iat, exp } = enrolment;
  const out = values.get('out') ?? '';
  await io.writeText(out, `${JSON.stringify({ credential, privateJwk, person: person.value, handle })}\n`, 'secret');
  return {
    status: 0,
    json: { ok: true, handle, iat, exp, out, replaced },
    text: `Enrolled in ${out}; handle ${handle}`,
  };
}
