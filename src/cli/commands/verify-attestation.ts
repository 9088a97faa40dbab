import { pinRoots } from '#core/verify';
import { openTrust } from '#flow/open-trust';
import { attestationLines } from '#ui/text/attestation-page.ts';
import { checkAttestation } from '#ui/text/check-attestation.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { UsageError } from '../usage-error.ts';
import { folderStore } from '../verify/folder-store.ts';

export const usage: CommandUsage = {
  line: 'FILE --trust PUB [--at INSTANT]',
  help: 'checks an attestation of rights (its page, or the signature alone) offline',
  positionals: [1, 1],
  values: ['trust', 'at'],
  required: ['trust'],
};

/**
 * Status 0 with what is signed, 1 with the code of a refusal. Naming the folder is the decision to trust its roots; the
 * mode said is that of the roots.
 */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const trust = values.get('trust') ?? '';
  const now = instantOr(values.get('at'), io.nowSeconds());
  const store = folderStore(trust, io);
  const rootFile = (await store.read('prod', 'racines.json'))?.text;
  if (rootFile === undefined) throw new UsageError(`${trust} has no racines.json`);
  const roots = await pinRoots(rootFile);
  const env = roots.ok ? roots.value.env : 'prod';
  const mode = env === 'demo' ? 'training' : 'production';
  const keyset = roots.ok ? await openTrust(env, { rootFile }, store).keyset(now) : roots;
  const file = await io.readText(positionals[0] ?? '');
  const checked = keyset.ok ? await checkAttestation(file, { keyset: keyset.value, env, now }) : keyset;
  if (!checked.ok)
    return { status: 1, json: { ok: false, mode, code: checked.code }, text: `Refused: ${checked.code}` };
  const { iat, id, ...attestation } = checked.value;
  const lines = attestationLines(checked.value, 'fr').map(({ name, value }) => `${name}: ${value}`);
  return {
    status: 0,
    json: {
      ok: true,
      mode,
      code: id,
      issuedAt: new Date(iat * 1000).toISOString(),
      ageSeconds: now - iat,
      ...attestation,
    },
    text: [`Accepted, ${mode}, ${new Date(iat * 1000).toISOString()}`, ...lines].join('\n'),
  };
}
