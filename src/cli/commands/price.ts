import { price } from '#core/price';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { parseJsonFile } from '../parse-json-file.ts';
import { readCatalogueFile } from '../read-catalogue-file.ts';

export const usage: CommandUsage = {
  line: 'FILE [--catalogue FILE]',
  help: 'the split of a situation, or of each of an array of situations',
  positionals: [1, 1],
  values: ['catalogue'],
};

/** Prices one situation (exit 1 when refused) or an array of them, in order (exit 0). */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [file = '-'] = positionals;
  const input = parseJsonFile(await io.readText(file), file);
  const catalogueFile = values.get('catalogue');
  const catalogue = catalogueFile === undefined ? null : readCatalogueFile(await io.readText(catalogueFile));
  const books = catalogue ? { medicine: (cip13: string) => catalogue.byCip13.get(cip13) ?? null } : {};
  if (Array.isArray(input)) return { status: 0, json: input.map((situation: unknown) => price(situation, books)) };
  const answer = price(input, books);
  return { status: answer.ok ? 0 : 1, json: answer };
}
