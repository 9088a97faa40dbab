import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guarantee } from '#core/rights';
import { tariffs } from '#core/tariffs';
import { guarantee, priced, situations } from './__fixtures__/situations.ts';
import { price, type Amounts, type BreakdownLine } from './index.ts';

/** Situations of each property; fewer when each mutant of the rules is run against them. */
const runs = Number(process.env.PROPERTY_RUNS ?? 10_000);

/** A contract whose guarantees count acts, not years; or none. */
const amcOrNone = fc.option(
  fc.record({
    guarantees: fc.array(
      guarantee.map((one) => ({ ...one, per: 'act' as const })),
      { maxLength: 2 },
    ),
  }),
);

/** Roundings in what guarantees pay for acts: that of AMO, which most of them complete, and that of a percentage. */
function roundingsOf(guarantees: readonly Guarantee[]): number {
  const counts = guarantees.map(({ kind, includesAmo }) => {
    const completesAmo = includesAmo === true || kind === 'tm' || kind === 'realFees';
    return (completesAmo ? 1 : 0) + (kind === 'pctOfBase' ? 1 : 0);
  });
  const added = counts.filter((_, at) => guarantees[at]?.adds === true);
  const alone = counts.filter((_, at) => guarantees[at]?.adds !== true);
  // The best of those that do not add pays. Whatever they are, a responsible contract owes the ticket modérateur.
  const best = Math.max(guarantees.length > 0 ? 1 : 0, ...alone);
  return added.reduce((sum, count) => sum + count, best);
}

function fail(what: string): never {
  throw new TypeError(what);
}

/** What contracts §4 says is always true, for a line as for the total, and is not. */
function faultsOf(a: Amounts): string[] {
  const wrong = Object.entries(a).filter(
    ([name, cents]) => name.endsWith('Cents') && !(Number.isInteger(cents) && cents >= 0),
  );
  const identities: Readonly<Record<string, boolean>> = {
    fee: a.feeCents === a.amoCents + a.secondPublicCents + a.amcCents + a.patientCents,
    base: a.baseCents === a.amoCents + a.tmCents,
    amoNet: a.amoNetCents === a.amoCents - a.participationCents - a.franchiseCents,
    patientFinal: a.patientFinalCents === a.patientCents + a.participationCents + a.franchiseCents,
    overrun: a.overrunCents === a.feeCents - a.baseCents,
    penalty: a.outsidePathwayCents <= a.tmCents,
  };
  return [...wrong.map(([name]) => name), ...Object.keys(identities).filter((name) => identities[name] !== true)];
}

/** Amounts that are not the sum of their steps, and steps without text or source. */
function stepFaults(line: BreakdownLine): string[] {
  const sums = new Map<string, number>();
  for (const step of line.steps) sums.set(step.amount, (sums.get(step.amount) ?? 0) + step.cents);
  const silent = line.steps.filter(({ text, source }) => text === '' || source === '');
  const uneven = Object.entries(line).filter(
    ([name, cents]) => name.endsWith('Cents') && (sums.get(name) ?? 0) !== cents,
  );
  return [...silent.map(({ rule }) => rule), ...uneven.map(([name]) => `steps of ${name}`)];
}

describe('always true (contracts §4)', () => {
  it('line by line, in total, what is due today, and every amount is the sum of its steps', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const { lines, totals, notes } = priced(situation);
        for (const line of lines) faultsOf(line).concat(stepFaults(line)).forEach(fail);
        faultsOf(totals).forEach(fail);
        const isForbidden = notes.some((note) => note.code === 'PRICE_THIRD_PARTY_NOT_ALLOWED');
        const asked = (situation['thirdParty'] ?? {}) as { amo?: boolean; amc?: boolean };
        const byPublic = isForbidden || asked.amo === false ? 0 : totals.amoCents + totals.secondPublicCents;
        const byAmc = isForbidden || asked.amc === false ? 0 : totals.amcCents;
        if (totals.dueNowCents !== totals.feeCents - byPublic - byAmc) fail('due now');
      }),
      { numRuns: runs },
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
        for (const line of answer.lines) if (line.patientCents < line.outsidePathwayCents) fail('penalty paid');
      }),
      { numRuns: runs },
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
      { numRuns: runs },
    );
  });

  it('an AMC, a second AMC or an added guarantee never costs the patient more', () => {
    fc.assert(
      fc.property(situations, guarantee, (situation, promise) => {
        const without = priced({ ...situation, amc: null, amc2: null }).totals.patientFinalCents;
        const one = priced({ ...situation, amc: { guarantees: [promise] }, amc2: null }).totals.patientFinalCents;
        const two = priced({ ...situation, amc: { guarantees: [promise] }, amc2: { guarantees: [promise] } });
        const added = { guarantees: [promise, { ...promise, category: 'all', adds: true }] };
        expect(one).toBeLessThanOrEqual(without);
        expect(two.totals.patientFinalCents).toBeLessThanOrEqual(one);
        expect(priced({ ...situation, amc: added, amc2: null }).totals.patientFinalCents).toBeLessThanOrEqual(one);
      }),
      { numRuns: runs },
    );
  });
});

describe('the same again', () => {
  it('re-pricing with the stored version of the tables is identical, explained or not', () => {
    fc.assert(
      fc.property(situations, (situation) => {
        const once = priced(situation);
        const stored: unknown = JSON.parse(JSON.stringify(situation));
        expect(JSON.stringify(price(stored, { tables: tariffs }))).toBe(JSON.stringify(once));
        const bare = { ...once, lines: once.lines.map((line) => ({ ...line, steps: [] })) };
        expect(JSON.stringify(price(stored, { explain: false }))).toBe(JSON.stringify(bare));
      }),
      { numRuns: runs },
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
      { numRuns: runs },
    );
  });

  it('n acts or n lines of one act differ by rounding only', () => {
    const line = fc.record({
      baseCents: fc.integer({ min: 1, max: 11_000 }),
      more: fc.integer({ min: 0, max: 5_000 }),
      ratePct: fc.constantFrom(60, 70, 100),
      count: fc.integer({ min: 2, max: 4 }),
    });
    fc.assert(
      fc.property(line, amcOrNone, ({ baseCents, more, ratePct, count }, contract) => {
        const act = { label: 'x', category: 'consultation', baseCents, ratePct };
        const rest = { date: '2026-03-02', profession: 'doctor', provider: { sector: '2-optam' }, amc: contract };
        const feeCents = baseCents + more;
        const together = priced({ ...rest, lines: [{ ...act, quantity: count, feeCents: feeCents * count }] }).totals;
        const apart = priced({ ...rest, lines: Array.from({ length: count }, () => ({ ...act, feeCents })) }).totals;
        for (const name of ['feeCents', 'baseCents', 'overrunCents'] as const) expect(together[name]).toBe(apart[name]);
        const byAmc = roundingsOf(contract?.guarantees ?? []);
        const roundings = { amoCents: 1, tmCents: 1, participationCents: 1, amcCents: byAmc, patientCents: 1 + byAmc };
        for (const name of Object.keys(roundings) as (keyof typeof roundings)[]) {
          // Half a cent for each rounding: once together, once an act apart.
          const most = Math.floor((roundings[name] * (count + 1)) / 2);
          expect(Math.abs(together[name] - apart[name]), name).toBeLessThanOrEqual(most);
        }
      }),
      { numRuns: runs },
    );
  });
});
