import type { Catalogue } from './build-catalogue.ts';
import { foldText } from './fold-text.ts';
import type { Medicine } from './medicine.ts';
import { cellOf, rowsHolding, type TextColumn } from './text-column.ts';

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
const unmarketed = 4;

/** One look through the names: the rows that hold `needle` are the only ones that can have these ranks. */
interface Look {
  readonly needle: string;
  readonly ranks: readonly number[];
}

/** One row in so many tells how common words are. */
const sampledEvery = 32;

/** Part of the sample from which a match is common enough for the best ranks to be full long before the last row. */
const commonPart = 0.05;

/**
 * How to look for words. Where few rows hold them all, one look at the rows of the rarest word is the cheapest; where many
 * do, such as for two letters, the rows that begin with the first word come first, then those with a word that begins so:
 * most often they suffice, and the rest is not looked at.
 */
function looksFor({ text, starts }: TextColumn, words: readonly string[]): readonly Look[] {
  const sample: string[] = [];
  for (let row = 0; row < starts.length - 1; row += sampledEvery) sample.push(cellOf({ text, starts }, row));
  const rowsOf = (word: string) => sample.filter((cell) => cell.includes(word)).length;
  const [{ word: rarest } = { word: '' }] = words
    .map((word) => ({ word, rows: rowsOf(word) }))
    .sort((a, b) => a.rows - b.rows || b.word.length - a.word.length);
  const matches = sample.filter((cell) => words.every((word) => cell.includes(word))).length;
  if (matches <= sample.length * commonPart) return [{ needle: rarest, ranks: [0, 1, 2, 3] }];
  return [
    { needle: `\n${words[0]}`, ranks: [0, 1] },
    { needle: ` ${rarest}`, ranks: [2] },
    { needle: rarest, ranks: [3] },
  ];
}

/** The `limit` best, by rank then name: the catalogue is in order of name, so the first of each rank are its best. */
function searchByWords(catalogue: Catalogue, query: string, limit: number): readonly Medicine[] {
  const words = query.split(' ');
  const byRank: Medicine[][] = Array.from({ length: 2 * unmarketed }, () => []);
  for (const look of looksFor(catalogue.names, words)) {
    const better = byRank.slice(0, unmarketed).flat().length;
    if (better >= limit) break;
    addFound(byRank, look, { catalogue, query, words, most: limit - better });
  }
  return byRank.flat().slice(0, limit);
}

interface Asked {
  readonly catalogue: Catalogue;
  readonly query: string;
  readonly words: readonly string[];
  /** Medicines of one rank that are of any use. */
  readonly most: number;
}

/** Adds what one look finds, until the best of its ranks is full. */
function addFound(
  byRank: readonly Medicine[][],
  { needle, ranks }: Look,
  { catalogue, query, words, most }: Asked,
): void {
  const { medicines, names } = catalogue;
  const best = byRank[ranks[0] ?? 0];
  for (const row of rowsHolding(names, needle)) {
    const medicine = medicines[row];
    const text = cellOf(names, row);
    if (!medicine || !words.every((word) => text.includes(word))) continue;
    const rank = rankOf(text, query, words);
    const same = byRank[rank + (medicine.isMarketed ? 0 : unmarketed)];
    if (!same || !ranks.includes(rank) || same.length === most) continue;
    same.push(medicine);
    if (same === best && same.length === most) break;
  }
}

function rankOf(text: string, query: string, words: readonly string[]): number {
  if (text.startsWith(query)) return 0;
  if (text.startsWith(words[0] ?? '')) return 1;
  return words.every((word) => text.includes(` ${word}`)) ? 2 : 3;
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
