import { price, type PriceBooks } from '#core/price';
import { accept } from '#core/shared';
import { tariffs } from '#core/tariffs';
import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { parseJsonFile } from '../parse-json-file.ts';
import { readCatalogueFile } from '../read-catalogue-file.ts';
import { UsageError } from '../usage-error.ts';

export const usage: CommandUsage = {
  line: 'FILE [--catalogue FILE] [--tariffs SIGNED --trust PUB]',
  help: 'the split of a situation, or of each of an array of situations',
  positionals: [1, 1],
  values: ['catalogue', 'tariffs', 'trust'],
};

/** Prices one situation (exit 1 when refused) or an array of them, in order (exit 0). */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const [file = '-'] = positionals;
  const input = parseJsonFile(await io.readText(file), file);
  const catalogueFile = values.get('catalogue');
  const catalogue = catalogueFile === undefined ? null : readCatalogueFile(await io.readText(catalogueFile));
  const tables = await tablesOf(values, io);
  if (!tables.ok) return { status: 1, json: tables };
  const books: PriceBooks = {
    tables: tables.value,
    ...(catalogue && { medicine: (cip13: string) => catalogue.byCip13.get(cip13) ?? null }),
  };
  if (Array.isArray(input)) return { status: 0, json: input.map((situation: unknown) => price(situation, books)) };
  const answer = price(input, books);
  return { status: answer.ok ? 0 : 1, json: answer };
}

/** The tables of this release, or a signed amended one; the code that checks signatures is loaded for it alone. */
async function tablesOf(values: ReadonlyMap<string, string>, io: CommandIo) {
  const [file, trust] = [values.get('tariffs'), values.get('trust')];
  if (file === undefined && trust === undefined) return accept(tariffs);
  if (file === undefined || trust === undefined) throw new UsageError('--tariffs and --trust go together');
  const { readTariffsFile } = await import('../tariffs/read-tariffs-file.ts');
  return readTariffsFile(file, trust, io);
}
