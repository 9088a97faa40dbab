import { describe, expect, it } from 'vitest';
import { centimes, type CivilDate } from '#core/shared';
import { makeTables, tariffs } from '#core/tariffs';
import { box } from './__fixtures__/situations.ts';
import { price, type CataloguePrice, type PriceBooks } from './index.ts';

const princeps: CataloguePrice = {
  priceCents: 1338,
  dispensingFeeCents: 102,
  rates: [65],
  generic: { dearest: { priceCents: centimes(618), since: '2015-11-27' as CivilDate } },
};

/** A box priced by the catalogue alone: 13,38 + 1,02. */
function answered(line: object = {}, more: object = {}, books: PriceBooks = {}) {
  const bare = { unitPriceCents: undefined, dispensingFeeCents: undefined, ratePct: undefined };
  const stated = Object.fromEntries(Object.entries({ ...bare, ...line }).filter(([, value]) => value !== undefined));
  const situation = { ...box({}, more), lines: [{ cip13: '3400936513532', ...stated }] };
  const answer = price(situation, { medicine: () => princeps, ...books });
  if (!answer.ok) throw new TypeError(answer.code);
  return answer;
}
const total = (...asked: Parameters<typeof answered>) => answered(...asked).totals;
const codes = (...asked: Parameters<typeof answered>) => answered(...asked).notes.map(({ code }) => code);

describe('the base of a princeps, from the catalogue', () => {
  it('is the dearest generic when the generic is refused: 6,18 + 1,02, and no third-party payment', () => {
    expect(total({ substitution: 'refused' })).toMatchObject({
      feeCents: 1440,
      baseCents: 720,
      // 65 % of 6,18 = 4,017 and of 1,02 = 0,663, each rounded.
      amoCents: 468,
      tmCents: 252,
      overrunCents: 720,
      patientCents: 972,
      franchiseCents: 100,
      dueNowCents: 1440,
      patientFinalCents: 1072,
    });
  });

  it('is limited whatever the answer, unless the prescriber excluded the generic (CSS L162-16 IV)', () => {
    expect(total({ substitution: 'accepted' })).toMatchObject({ baseCents: 720, dueNowCents: 972 });
    expect(total({ substitution: 'not-substitutable' })).toMatchObject({ baseCents: 1440, overrunCents: 0 });
  });

  it('follows the quantity', () => {
    expect(total({ quantity: 3 })).toMatchObject({ feeCents: 4320, baseCents: 2160, amoCents: 1205 + 199 });
  });

  it.each([
    ['a TFR typed on the line', { tfrCents: 605 }, 707],
    ['a cap typed on the line', { genericCapCents: 700 }, 802],
    ['a line that says there is none', { genericCapCents: null }, 1440],
    ['a base typed on the line', { baseCents: 500 }, 602],
  ])('gives way to %s', (_what, line, base) => {
    expect(total({ substitution: 'refused', ...line }).baseCents).toBe(base);
  });

  it('names its source: the public file, or the counter', () => {
    const sources = (line: object) =>
      answered(line).lines[0]?.steps.flatMap(({ rule, source }) => (rule.startsWith('base.') ? [source] : []));
    expect(sources({})).toContain('CSS L162-16 III; BDPM');
    expect(sources({ tfrCents: 605 })).toContain('CSS L162-16 II; situation');
  });

  it('waits a year after the first generic, and says that the day is not certain', () => {
    const since = '2025-03-03' as CivilDate;
    const recent = { ...princeps, generic: { dearest: { priceCents: centimes(618), since } } };
    const on = (date: string) => [{ substitution: 'refused' }, { date }, { medicine: () => recent }] as const;
    expect(total(...on('2026-03-02')).baseCents).toBe(1440);
    expect(codes(...on('2026-03-02'))).toContain('PRICE_TARIFF_UNSETTLED');
    expect(total(...on('2026-03-03')).baseCents).toBe(720);
    expect(codes(...on('2026-03-03'))).not.toContain('PRICE_TARIFF_UNSETTLED');
  });

  it('has a delay that a practice can amend, and no limit before 2020', () => {
    const rows = tariffs.rows.map((row) => (row.code === 'generic-cap.delay' ? { ...row, value: 12 } : row));
    expect(total({}, {}, { tables: makeTables('t', 't', rows) }).baseCents).toBe(1440);
    expect(total({}, { date: '2019-12-31' }).baseCents).toBe(1440);
    expect(total({}, { date: '2020-01-01' }).baseCents).toBe(720);
  });
});

describe('a refused generic', () => {
  it('keeps third-party payment where a generic costs as much as the princeps (CSS L162-16-7)', () => {
    for (const genericCapCents of [1338, 1500])
      expect(total({ substitution: 'refused', genericCapCents })).toMatchObject({ baseCents: 1440, dueNowCents: 504 });
    expect(total({ substitution: 'refused', genericCapCents: 1337 }).dueNowCents).toBe(1440);
  });

  it('is told that its base is not limited when nobody knows the dearest generic', () => {
    const unknown = { medicine: () => ({ ...princeps, generic: null }) };
    expect(codes({ substitution: 'refused' }, {}, unknown)).toContain('PRICE_GENERIC_CAP_UNKNOWN');
    for (const line of [
      {},
      { substitution: 'refused', tfrCents: 605 },
      { substitution: 'refused', genericCapCents: 1 },
    ])
      expect(codes(line, {}, unknown)).not.toContain('PRICE_GENERIC_CAP_UNKNOWN');
  });
});
