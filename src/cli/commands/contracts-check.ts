import { parseContractTable } from '#core/price';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { parseJsonFile } from '../parse-json-file.ts';

export const usage: CommandUsage = {
  line: 'FILE',
  help: "a practice's table of complementary contracts: whether a terminal would load it",
  positionals: [1, 1],
};

/** How many formulas it holds; exit 1 with the place of the first fault. */
export async function run({ positionals }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [file = '-'] = positionals;
  const table = parseContractTable(parseJsonFile(await io.readText(file), file));
  if (!table.ok) return { status: 1, json: table };
  const { version, contracts } = table.value;
  return { status: 0, json: { ok: true, version, contracts: contracts.length } };
}
