import { makeKeyPair } from '../../issuer/keys/key-pair.ts';
import { makeSigningKey, revokeKey, rotateKey } from '../../issuer/keys/rotation.ts';
import { activeKey } from '../../issuer/keys/signing-key.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { openIssuer } from '../open-issuer.ts';

export const usage: CommandUsage = {
  line: 'DIR --kid KID',
  help: 'revokes a stolen signing key: everything it ever signed is refused after the next publication',
  positionals: [1, 1],
  values: ['kid'],
  required: ['kid'],
};

/**
 * Revokes a signing key and, when it was the one in use, makes another that signs at once: phones ask for new
 * credentials, terminals hear of it with the next key set. Refused ISSUER_KEY_UNKNOWN for a key that is not there.
 */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { folder, record } = await openIssuer(positionals[0] ?? '');
  const kid = values.get('kid') ?? '';
  const stolen = record.keys.find((key) => key.kid === kid);
  if (!stolen) return { status: 1, json: { ok: false, code: 'ISSUER_KEY_UNKNOWN' } };
  const now = io.nowSeconds();
  let keys = revokeKey(record.keys, kid, now);
  let replacement: string | null = null;
  if (!activeKey(keys, stolen.use, now)) {
    const pair = await makeKeyPair();
    await folder.writeKey(pair);
    keys = rotateKey(keys, makeSigningKey(pair, stolen.use, now));
    replacement = pair.kid;
  }
  await folder.writeRecord({ ...record, keys });
  return {
    status: 0,
    json: { ok: true, revoked: kid, replacement },
    text: `Key ${kid} is revoked. Publish now, with two roots at hand.`,
  };
}
