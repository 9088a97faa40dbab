import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { openIssuer } from '../open-issuer.ts';

export const usage: CommandUsage = {
  line: 'DIR --handle H',
  help: 'opposes a phone; the next publication carries it',
  positionals: [1, 1],
  values: ['handle'],
  required: ['handle'],
};

/** Opposes a phone; refused ISSUER_HANDLE_UNKNOWN when the register does not know the handle. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const { register } = await openIssuer(positionals[0] ?? '');
  const handle = values.get('handle') ?? '';
  if (!(await register.oppose(handle, io.nowSeconds()))) {
    return { status: 1, json: { ok: false, code: 'ISSUER_HANDLE_UNKNOWN' } };
  }
  return { status: 0, json: { ok: true, handle }, text: 'Opposed. Publish to tell the terminals.' };
}
