import { indexMedicines, type Catalogue, type Medicine } from '#core/acts';
import { UsageError } from './usage-error.ts';

const format = 'comptoir-catalogue/1';

/** The file of a catalogue: its format, then one medicine a line. */
export function catalogueText(medicines: readonly Medicine[]): string {
  const lines = [{ format, medicines: medicines.length }, ...medicines].map((row) => JSON.stringify(row));
  return `${lines.join('\n')}\n`;
}

/** Reads a file that `catalogue import` wrote. */
export function readCatalogueFile(text: string): Catalogue {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  try {
    const { format: found, medicines } = JSON.parse(head) as { format?: unknown; medicines?: unknown };
    if (found !== format || medicines !== lines.length) throw new UsageError('not a catalogue of this program');
    return indexMedicines(lines.map((line) => JSON.parse(line) as Medicine));
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError('the catalogue cannot be read');
  }
}
