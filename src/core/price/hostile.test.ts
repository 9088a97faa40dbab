import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { situations } from './__fixtures__/situations.ts';
import { price } from './index.ts';

describe('hostile input', () => {
  it('whatever the input, an answer or a refusal with a PRICE_ code, never a throw', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 4 }), (input) => {
        expect(price(input)).toHaveProperty('ok', false);
      }),
    );
    const wreck = fc.tuple(situations, fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 }), fc.anything());
    fc.assert(
      fc.property(wreck, ([situation, names, value]) => {
        let spoiled: unknown = value;
        for (const name of names) spoiled = { [name]: spoiled };
        const answer = price({ ...situation, ...(spoiled as object) });
        if (answer.ok) return;
        expect(answer.code).toMatch(/^PRICE_/);
        expect(answer.path).toBeTypeOf('string');
      }),
      { numRuns: 10_000 },
    );
  });

  it('a spoiled line is refused with a code and its place', () => {
    const spoils = fc.constantFrom<Record<string, unknown>>(
      { code: 'ZZZ', cip13: undefined, label: undefined, baseCents: undefined },
      { quantity: 0 },
      { quantity: 1.5 },
      { feeCents: -1 },
      { feeCents: 0.1 },
      { ratePct: 101 },
      { tooth: '99' },
      { unknown: 1 },
      { code: 'G', cip13: '3400949003167' },
      { basket: 'gold' },
      { relatedToAld: 'yes' },
      { baseCents: null },
      { label: '' },
    );
    fc.assert(
      fc.property(situations, spoils, fc.nat(), (situation, spoil, pick) => {
        const at = pick % situation.lines.length;
        const lines = situation.lines.map((line, index) => (index === at ? { ...line, ...spoil } : line));
        const answer = price({ ...situation, lines });
        if (answer.ok) throw new TypeError('accepted');
        expect(answer.code).toMatch(/^PRICE_/);
        expect(answer.path?.startsWith(`lines[${at}]`)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it('every member of a situation is checked: none may be a date object or a function', () => {
    fc.assert(
      fc.property(situations, fc.nat(), (situation, pick) => {
        const names = Object.keys(situation);
        const name = names[pick % names.length] ?? 'date';
        const answer = price({ ...situation, [name]: () => 1 });
        expect(answer).toMatchObject({ ok: false, path: name });
      }),
      { numRuns: 1_000 },
    );
  });
});
