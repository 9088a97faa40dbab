import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tariffs } from '#core/tariffs';
import { guarantee, priced, situations } from './__fixtures__/situations.ts';
import { price, type Amounts } from './index.ts';

const runs = { numRuns: 10_000 };

/** Contracts §4, for a line as for the total. */
function holds(a: Amounts): void {
  for (const [name, cents] of Object.entries(a)) {
    if (name.endsWith('Cents') && !(Number.isInteger(cents) && cents >= 0)) expect([name, cents]).toEqual([name, 0]);
  }
  expect([
    a.amoCents + a.secondPublicCents + a.amcCents + a.patientCents,
    a.amoCents + a.tmCents,
    a.amoCents - a.participationCents - a.franchiseCents,
    a.patientCents + a.participationCents + a.franchiseCents,
    a.baseCents + a.overrunCents,
  ]).toEqual([a.feeCents, a.baseCents, a.amoNetCents, a.patientFinalCents, a.feeCents]);
  expect(a.outsidePathwayCents).toBeLessThanOrEqual(a.tmCents);
}

describe('always true (contracts §4)', () => {
  it('line by line, in total, and what is due today', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { lines, totals, notes } = priced(situation);
        for (const line of lines) holds(line);
        holds(totals);
        const isForbidden = notes.some((note) => note.code === 'PRICE_THIRD_PARTY_NOT_ALLOWED');
        const asked = (situation['thirdParty'] ?? {}) as { amo?: boolean; amc?: boolean };
        const byPublic = isForbidden || asked.amo === false ? 0 : totals.amoCents + totals.secondPublicCents;
        const byAmc = isForbidden || asked.amc === false ? 0 : totals.amcCents;
        expect(totals.dueNowCents).toBe(totals.feeCents - byPublic - byAmc);
      }),
      runs,
    );
  });

  it('every amount is the sum of its steps', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        for (const line of priced(situation).lines) {
          const sums = new Map<string, number>();
          for (const step of line.steps) sums.set(step.amount, (sums.get(step.amount) ?? 0) + step.cents);
          for (const [name, cents] of Object.entries(line)) {
            if (name.endsWith('Cents')) expect([name, sums.get(name) ?? 0]).toEqual([name, cents]);
          }
          expect(line.steps.every(({ text, source }) => text !== '' && source !== '')).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a responsible AMC never pays the penalty of the pathway', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const answer = priced({
          ...situation,
          amc: { guarantees: [{ category: 'all', kind: 'realFees' }] },
          amc2: null,
        });
        for (const line of answer.lines) expect(line.patientCents).toBeGreaterThanOrEqual(line.outsidePathwayCents);
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('monotony', () => {
  it('a higher figure of a guarantee never costs the patient more', () => {
    fc.assert(
      fc.property(situations, guarantee, fc.nat(300), (situation, promise, more) => {
        const pays = (extra: number) => {
          const raised = { ...promise, value: (promise.value ?? 0) + extra, cents: (promise.cents ?? 0) + extra };
          return priced({ ...situation, amc: { guarantees: [raised] }, amc2: null }).totals.patientFinalCents;
        };
        expect(pays(more)).toBeLessThanOrEqual(pays(0));
      }),
      { numRuns: 4_000 },
    );
  });

  it('an AMC, a second AMC or an added guarantee never costs the patient more', () => {
    fc.assert(
      fc.property(situations, guarantee, (situation, promise) => {
        const without = priced({ ...situation, amc: null, amc2: null }).totals.patientFinalCents;
        const one = priced({ ...situation, amc: { guarantees: [promise] }, amc2: null }).totals.patientFinalCents;
        const two = priced({ ...situation, amc: { guarantees: [promise] }, amc2: { guarantees: [promise] } });
        expect(one).toBeLessThanOrEqual(without);
        expect(two.totals.patientFinalCents).toBeLessThanOrEqual(one);
      }),
      { numRuns: 4_000 },
    );
  });
});

describe('the same again', () => {
  it('re-pricing with the stored version of the tables is identical, explained or not', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const once = priced(situation);
        const stored = structuredClone(situation);
        expect(price(stored, { tables: tariffs })).toEqual(once);
        const bare = price(stored, { explain: false });
        expect(bare).toEqual({ ...once, lines: once.lines.map((line) => ({ ...line, steps: [] })) });
      }),
      { numRuns: 3_000 },
    );
  });

  it('n boxes or n lines of one box differ by rounding only', () => {
    const line = fc.record({
      unitPriceCents: fc.integer({ min: 1, max: 20_000 }),
      ratePct: fc.constantFrom(15, 30, 65, 100),
      count: fc.integer({ min: 2, max: 9 }),
    });
    fc.assert(
      fc.property(line, ({ count, ...one }) => {
        const medicine = { cip13: '3400949003167', dispensingFeeCents: 102, ...one };
        const rest = { date: '2026-03-02', profession: 'pharmacist' };
        const together = priced({ ...rest, lines: [{ ...medicine, quantity: count }] }).totals;
        const apart = priced({ ...rest, lines: Array.from({ length: count }, () => medicine) }).totals;
        expect(together.feeCents).toBe(apart.feeCents);
        expect(together.baseCents).toBe(apart.baseCents);
        // Two components, each at most half a cent a box.
        expect(Math.abs(together.amoCents - apart.amoCents)).toBeLessThanOrEqual(count);
        expect(Math.abs(together.franchiseCents - apart.franchiseCents)).toBeLessThanOrEqual(count);
      }),
    );
  });
});
