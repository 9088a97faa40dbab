import type { CommandIo, CommandResult, CommandUsage, ParsedOptions } from '../command.ts';
import { readCatalogueFile } from '../read-catalogue-file.ts';

export const usage: CommandUsage = {
  line: 'CIP13 --catalogue FILE',
  help: 'a medicine box by its code',
  positionals: [1, 1],
  values: ['catalogue'],
  required: ['catalogue'],
};

/** The medicine of a CIP13; exit 1 when the catalogue has none. */
export async function run({ positionals, values }: ParsedOptions, io: CommandIo): Promise<CommandResult> {
  const catalogue = readCatalogueFile(await io.readText(values.get('catalogue') ?? ''));
  const medicine = catalogue.byCip13.get(positionals[0] ?? '');
  if (!medicine) return { status: 1, json: { ok: false, code: 'ACTS_MEDICINE_UNKNOWN' } };
  return { status: 0, json: { ok: true, ...medicine } };
}
