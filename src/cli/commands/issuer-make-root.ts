import { makeKeyPair } from '../../issuer/keys/key-pair.ts';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';

export const usage: CommandUsage = {
  line: '--out FILE',
  help: 'makes one root key in a file of its own; three such files make an issuer',
  positionals: [0, 0],
  values: ['out'],
  required: ['out'],
};

/** Makes a root key: FILE = `{kid, jwk}`, mode 0600. Refused ISSUER_EXISTS rather than write over a root. */
export async function run({ values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const out = values.get('out') ?? '';
  if ((await io.readTextIfPresent(out)) !== null) return { status: 1, json: { ok: false, code: 'ISSUER_EXISTS' } };
  const root = await makeKeyPair();
  await io.writeText(out, `${JSON.stringify(root)}\n`, 'secret');
  return { status: 0, json: { ok: true, kid: root.kid, out }, text: `Root ${root.kid} in ${out}: keep it offline` };
}
