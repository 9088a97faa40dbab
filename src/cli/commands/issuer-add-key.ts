import { makeKeyPair } from '../../issuer/keys/key-pair.ts';
import { makeSigningKey, rotateKey } from '../../issuer/keys/rotation.ts';
import { keysetLifetimeSeconds } from '../../issuer/keys/signing-key.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { instantOr } from '../instant.ts';
import { openIssuer } from '../open-issuer.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'DIR --use droits|statut [--from INSTANT]',
  help: 'adds a signing key; it takes over 30 days from now, when every terminal has heard of it',
  positionals: [1, 1],
  values: ['use', 'from'],
  required: ['use'],
};

/** Adds a signing key that takes over at `--from`, and says since when and until when each key signs. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const use = values.get('use');
  if (use !== 'droits' && use !== 'statut') throw new UsageError('--use takes droits or statut');
  const now = io.nowSeconds();
  const nbf = instantOr(values.get('from'), now + keysetLifetimeSeconds, '--from');
  if (nbf < now) throw new UsageError('--from takes an instant that is not past');
  const { folder, record } = await openIssuer(positionals[0] ?? '');
  const pair = await makeKeyPair();
  await folder.writeKey(pair);
  await folder.writeRecord({ ...record, keys: rotateKey(record.keys, makeSigningKey(pair, use, nbf)) });
  return {
    status: 0,
    json: { ok: true, kid: pair.kid, use, nbf },
    text: `Key ${pair.kid} signs from ${new Date(nbf * 1000).toISOString()}. Publish now: terminals must hear of it before.`,
  };
}
