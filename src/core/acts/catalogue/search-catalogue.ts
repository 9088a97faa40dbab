import type { Catalogue } from './build-catalogue.ts';
import { foldText } from './fold-text.ts';
import type { Medicine } from './medicine.ts';
import { cellOf, rowsHolding } from './text-column.ts';

/**
 * Medicines whose name or box holds every word typed, or whose code begins or ends with the digits typed.
 * Best first: names that begin with what was typed, then words that do, then the rest; marketed boxes before others.
 *
 * @param limit most medicines to answer.
 */
export function searchCatalogue(catalogue: Catalogue, typed: string, limit = 20): readonly Medicine[] {
  const digits = typed.replace(/[\s.]/g, '');
  if (/^\d{4,13}$/.test(digits)) return searchByCode(catalogue, digits, limit);
  const query = foldText(typed);
  if (query.length < 2) return [];
  return searchByWords(catalogue, query, limit);
}

/** Added to the rank of a box that is not on the market. */
const unmarketed = 8;

/** The `limit` best, by rank then name: the catalogue is in order of name, so the first of each rank are its best. */
function searchByWords({ medicines, names }: Catalogue, query: string, limit: number): readonly Medicine[] {
  const words = query.split(' ');
  const [longest = ''] = [...words].sort((a, b) => b.length - a.length);
  const byRank: Medicine[][] = Array.from({ length: 2 * unmarketed }, () => []);
  for (const row of rowsHolding(names, longest)) {
    const medicine = medicines[row];
    const text = cellOf(names, row);
    if (!medicine || !words.every((word) => text.includes(word))) continue;
    const same = byRank[rankOf(text, query, words) + (medicine.isMarketed ? 0 : unmarketed)];
    if (!same || same.length === limit) continue;
    same.push(medicine);
    if (same === byRank[0] && same.length === limit) break;
  }
  return byRank.flat().slice(0, limit);
}

function rankOf(text: string, query: string, words: readonly string[]): number {
  if (text.startsWith(query)) return 0;
  if (text.startsWith(words[0] ?? '')) return 1;
  return words.every((word) => text.includes(` ${word}`)) ? 2 : 4;
}

function searchByCode({ medicines, codes, byCip13 }: Catalogue, digits: string, limit: number): readonly Medicine[] {
  const exact = byCip13.get(digits);
  if (exact) return [exact];
  const found: Medicine[] = [];
  for (const row of rowsHolding(codes, digits)) {
    const medicine = medicines[row];
    if (!medicine) continue;
    const { cip13, cip7 } = medicine;
    if (cip13.startsWith(digits) || cip13.endsWith(digits) || cip7.startsWith(digits)) found.push(medicine);
    if (found.length === limit) break;
  }
  return found;
}
