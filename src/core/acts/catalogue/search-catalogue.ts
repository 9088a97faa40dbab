import type { Catalogue } from './build-catalogue.ts';
import { foldText } from './fold-text.ts';
import type { Medicine } from './medicine.ts';

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
  const words = query.split(' ');
  const ranks: { readonly medicine: Medicine; readonly rank: number }[] = [];
  catalogue.searchTexts.forEach((text, at) => {
    if (!words.every((word) => text.includes(word))) return;
    const medicine = catalogue.medicines[at];
    if (medicine) ranks.push({ medicine, rank: rankOf(text, query, words) + (medicine.isMarketed ? 0 : 8) });
  });
  return best(ranks, limit);
}

function rankOf(text: string, query: string, words: readonly string[]): number {
  if (text.startsWith(query)) return 0;
  if (text.startsWith(words[0] ?? '')) return 1;
  return words.every((word) => text.includes(` ${word}`)) ? 2 : 4;
}

function searchByCode({ medicines }: Catalogue, digits: string, limit: number): readonly Medicine[] {
  const found: Medicine[] = [];
  for (const medicine of medicines) {
    const { cip13, cip7 } = medicine;
    if (cip13.startsWith(digits) || cip13.endsWith(digits) || cip7.startsWith(digits)) found.push(medicine);
    if (found.length === limit) break;
  }
  return found;
}

/** The `limit` best, by rank then name, without sorting all of them. */
function best(ranks: { medicine: Medicine; rank: number }[], limit: number): readonly Medicine[] {
  const kept: Medicine[] = [];
  for (let rank = 0; rank <= 12 && kept.length < limit; rank += 1) {
    const same = ranks.filter((entry) => entry.rank === rank).slice(0, 500);
    same.sort((a, b) => (a.medicine.name < b.medicine.name ? -1 : Number(a.medicine.name > b.medicine.name)));
    kept.push(...same.slice(0, limit - kept.length).map(({ medicine }) => medicine));
  }
  return kept;
}
