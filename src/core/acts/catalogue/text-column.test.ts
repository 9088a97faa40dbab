import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellOf, makeColumn, rowsHolding } from './text-column.ts';

const cell = fc.stringMatching(/^[ab ]{0,6}$/);

it('finds the rows that a scan of every cell finds, and gives the cells back', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), fc.stringMatching(/^[ab]{1,3}$/), (cells, needle) => {
      const column = makeColumn(cells);
      expect(cells.map((_cell, row) => cellOf(column, row))).toEqual(cells);
      const scanned = cells.flatMap((text, row) => (text.includes(needle) ? [row] : []));
      expect([...rowsHolding(column, needle)]).toEqual(scanned);
    }),
    { numRuns: 2_000 },
  );
});
