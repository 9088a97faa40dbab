import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from '../__fixtures__/situations.ts';

const paid = (situation: unknown) => priced(situation).totals.amcCents;
const optam = (feeCents: number, more: object) =>
  consultation({ provider: { sector: '2-optam' }, ...more }, { feeCents });
const crowns = (guarantees: readonly object[], ...fees: readonly number[]) => ({
  date: '2026-03-02',
  profession: 'dentist',
  patient: { birthDate: '1970-05-01' },
  lines: fees.map((feeCents) => ({ code: 'HBLD734', tooth: '26', feeCents })),
  amc: { responsible: false, guarantees },
});
const prosthesis = { category: 'dental-prosthesis', kind: 'fixed' };

describe('the legal minimum of a responsible contract', () => {
  it('is the ticket modérateur of what it covers, even when it promises nothing of its own', () => {
    expect(paid(consultation(amc({ kind: 'fixed', cents: 0 })))).toBe(900);
  });

  it.each([
    [65, 543],
    [30, 100],
    [15, 100],
  ])('leaves out medicines at 30 %% and 15 %%: a box at %i %% is paid %i', (ratePct, cents) => {
    expect(paid(box({ ratePct }, amc({ category: 'medicine', kind: 'fixed', cents: 100 })))).toBe(cents);
  });

  it('counts for an act at 30 % like for any other', () => {
    const act = { label: 'x', category: 'technical', baseCents: 1000, ratePct: 30 };
    expect(paid(consultation({ ...amc({ kind: 'fixed', cents: 100 }), lines: [act] }))).toBe(700);
  });

  it('is no limit: a richer promise on a 100 % santé crown is kept', () => {
    const dear = { ...crowns([], 0), ...amc({ kind: 'realFees' }) };
    expect(paid({ ...dear, lines: [{ code: 'HBLD038', tooth: '26', feeCents: 40000 }] })).toBe(32800);
  });
});

describe('which guarantees pay', () => {
  const two = (...guarantees: object[]) => ({ amc: { responsible: true, guarantees } });
  it('the best of two, whatever their order', () => {
    const [less, more] = [1000, 1200].map((cents) => ({ category: 'all', kind: 'fixed', cents }));
    expect(paid(optam(5000, two(less!, more!)))).toBe(1200);
    expect(paid(optam(5000, two(more!, less!)))).toBe(1200);
  });

  it('what adds to another kind of line adds nothing', () => {
    const added = { category: 'dental-care', kind: 'fixed', cents: 500, adds: true };
    expect(paid(optam(5000, two({ category: 'consultation', kind: 'tm' }, added)))).toBe(900);
  });

  it('a share of the PMSS counts the acts, less what AMO pays when it includes it', () => {
    const share = { category: 'dental-prosthesis', kind: 'pctOfPmss', value: 5, includesAmo: true };
    const pair = crowns([share], 100_000);
    expect(paid({ ...pair, lines: [{ ...pair.lines[0], quantity: 2 }] })).toBe(2 * 20025 - 14400);
  });
});

describe('yearly amounts', () => {
  it('pay what the guarantees by act leave, and are drawn by so much', () => {
    const both = [
      { ...prosthesis, cents: 20000, per: 'year' },
      { category: 'all', kind: 'fixed', cents: 5000, adds: true },
    ];
    expect(priced(crowns(both, 24000, 24000)).lines.map(({ amcCents }) => amcCents)).toEqual([16800, 13200]);
  });

  it('are drawn one after the other', () => {
    const both = [
      { ...prosthesis, cents: 10000, per: 'year' },
      { ...prosthesis, cents: 10000, per: 'year', adds: true },
    ];
    expect(priced(crowns(both, 24000, 24000)).lines.map(({ amcCents }) => amcCents)).toEqual([16800, 3200]);
  });

  it('say that what is left of them is not known', () => {
    const { notes } = priced(crowns([{ ...prosthesis, cents: 10000, per: 'year' }], 24000));
    expect(notes.find(({ code }) => code === 'PRICE_AMC_YEARLY_LEFT_UNKNOWN')?.path).toBe('amc');
  });
});
