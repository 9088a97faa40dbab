import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexMedicines } from './build-catalogue.ts';
import { foldText } from './fold-text.ts';
import type { Medicine } from './medicine.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { trainingMedicines } from './training-medicines.ts';

const [model] = trainingMedicines;
if (!model) throw new Error('no medicine');

/** Few letters, so that words begin, hold and repeat one another. */
const words = fc.stringMatching(/^[Aéb ]{1,7}$/);
const medicine = fc
  .record({ name: words, presentation: words, isMarketed: fc.boolean() })
  .map((over): Medicine => ({ ...model, ...over }));

/** What `searchCatalogue` promises, by looking at every box for each rank. */
function scan(medicines: readonly Medicine[], typed: string, limit: number): readonly Medicine[] {
  const query = foldText(typed);
  const parts = query.split(' ');
  if (query.length < 2) return [];
  const ranked = medicines.flatMap((one) => {
    const text = foldText(`${one.name} ${one.presentation}`);
    if (!parts.every((part) => text.includes(part))) return [];
    const begins = [
      text.startsWith(query),
      text.startsWith(parts[0] ?? ''),
      parts.every((part) => text.includes(` ${part}`)),
    ];
    const rank = [...begins, true].indexOf(true);
    return [{ one, rank: one.isMarketed ? rank : rank + 10 }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ one }) => one);
}

it('answers what a plain scan of every box answers, in the same order', () => {
  fc.assert(
    fc.property(
      fc.array(medicine, { maxLength: 40 }),
      words,
      fc.integer({ min: 1, max: 8 }),
      (listed, typed, limit) => {
        const catalogue = indexMedicines(listed.map((one, at) => ({ ...one, cip7: String(at) })));
        expect(searchCatalogue(catalogue, typed, limit)).toEqual(scan(catalogue.medicines, typed, limit));
      },
    ),
    { numRuns: 5_000 },
  );
});
