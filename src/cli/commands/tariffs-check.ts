import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { readTariffsFile } from '../tariffs/read-tariffs-file.ts';

export const usage: CommandUsage = {
  line: 'SIGNED --trust PUB',
  help: 'a signed amended tariff table: who signed it, and whether this release can take it',
  positionals: [1, 1],
  values: ['trust'],
  required: ['trust'],
};

/** The version that a terminal would price with; exit 1 with the code of what is wrong. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const tables = await readTariffsFile(positionals[0] ?? '', values.get('trust') ?? '', io);
  if (!tables.ok) return { status: 1, json: tables };
  const { version, sha256, rows } = tables.value;
  return { status: 0, json: { ok: true, version, sha256, rows: rows.length } };
}
