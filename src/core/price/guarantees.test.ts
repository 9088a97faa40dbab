import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from './__fixtures__/situations.ts';

const paid = (situation: unknown) => priced(situation).totals.amcCents;
const codes = (situation: unknown) => priced(situation).notes.map(({ code }) => code);
const optam = (feeCents: number, more: object) =>
  consultation({ provider: { sector: '2-optam' }, ...more }, { feeCents });
const sector2 = (feeCents: number, more: object) =>
  consultation({ provider: { sector: '2' }, ...more }, { code: 'C', feeCents });
const crown = (more: object = {}, line: object = {}) => ({
  date: '2026-03-02',
  profession: 'dentist',
  patient: { birthDate: '1970-05-01' },
  lines: [{ code: 'HBLD734', tooth: '26', feeCents: 50000, ...line }],
  ...more,
});

describe('each wording', () => {
  it.each([
    [{ kind: 'tm' }, 900],
    [{ kind: 'pctOfBase', value: 150, includesAmo: true }, 2400],
    [{ kind: 'pctOfBase', value: 50 }, 1500],
    [{ kind: 'pctOfBase', value: 100, includesAmo: true }, 900],
    [{ kind: 'pctOfBase', value: 400, includesAmo: true }, 2900],
    [{ kind: 'realFees' }, 2900],
    [{ kind: 'fixed', cents: 1500 }, 1500],
    [{ kind: 'fixed', cents: 9999 }, 2900],
    [{ kind: 'fixed', cents: 4000, includesAmo: true }, 1900],
    [{ kind: 'pctOfPmss', value: 1 }, 2900],
  ])('%j on 50 € with OPTAM: %i', (guarantee, cents) => {
    expect(paid(optam(5000, amc(guarantee)))).toBe(cents);
  });

  it('a share of the PMSS of the year', () => {
    const ten = amc({ category: 'dental-prosthesis', kind: 'pctOfPmss', value: 5 });
    expect(paid(crown(ten))).toBe(20025);
    expect(paid({ ...crown(ten), date: '2025-06-01' })).toBe(19625);
  });

  it('an amount by act counts the acts, by year once', () => {
    const two = (per: string) =>
      crown(amc({ category: 'dental-prosthesis', kind: 'fixed', cents: 10000, per }), {
        quantity: 2,
        feeCents: 100_000,
      });
    expect(paid(two('act'))).toBe(20000);
    expect(paid(two('year'))).toBe(10000);
    expect(codes(two('year'))).toContain('PRICE_AMC_YEARLY_LEFT_UNKNOWN');
    expect(codes(two('act'))).not.toContain('PRICE_AMC_YEARLY_LEFT_UNKNOWN');
  });

  it('a yearly amount is drawn once over several lines', () => {
    const line = { code: 'HBLD734', tooth: '26', feeCents: 20000 };
    const both = {
      ...crown(amc({ category: 'dental-prosthesis', kind: 'fixed', cents: 20000, per: 'year' }, false)),
      lines: [line, line],
    };
    expect(paid(both)).toBe(20000);
  });
});

describe('which guarantee', () => {
  const two = (...guarantees: object[]) => ({ amc: { responsible: true, guarantees } });
  it('the most specific category alone', () => {
    const both = two({ category: 'all', kind: 'realFees' }, { category: 'consultation', kind: 'tm' });
    expect(paid(optam(5000, both))).toBe(900);
    expect(paid(box({}, both))).toBe(543);
  });

  it('plus what adds to it', () => {
    const added = two(
      { category: 'consultation', kind: 'tm' },
      { category: 'all', kind: 'fixed', cents: 500, adds: true },
    );
    expect(paid(optam(5000, added))).toBe(1400);
    expect(paid(optam(5000, two({ category: 'all', kind: 'fixed', cents: 1500, adds: true })))).toBe(1500);
  });

  it('the best of two of one category', () => {
    const twice = two({ category: 'all', kind: 'fixed', cents: 1000 }, { category: 'all', kind: 'fixed', cents: 1200 });
    expect(paid(optam(5000, twice))).toBe(1200);
  });

  it('none fits: nothing', () => {
    expect(paid(consultation(amc({ category: 'dental-care', kind: 'realFees' })))).toBe(0);
  });

  it.each([
    ['all', 65, 543],
    ['all', 30, 0],
    ['all', 15, 0],
    ['medicine', 30, 1085],
    ['medicine', 15, 1319],
    ['medicine-30', 30, 1085],
    ['medicine-30', 15, 0],
    ['medicine-15', 15, 1319],
    ['medicine-65', 65, 543],
    ['medicine-65', 30, 0],
  ])('%s on a %i %% box: %i', (category, ratePct, cents) => {
    expect(paid(box({ ratePct }, amc({ category, kind: 'tm' })))).toBe(cents);
  });
});

describe('a responsible contract', () => {
  it.each([
    [250, 2990],
    [150, 690 + 690],
    [130, 690 + 230],
    [110, 690],
    [100, 690],
  ])('%i %% with AMO, without OPTAM, 70 €: %i', (value, cents) => {
    expect(paid(sector2(7000, amc({ kind: 'pctOfBase', value, includesAmo: true })))).toBe(cents);
  });

  it('takes the figure without OPTAM when the contract has one', () => {
    const guarantee = { kind: 'pctOfBase', value: 200, valueNonOptam: 130, includesAmo: true };
    expect(paid(sector2(7000, amc(guarantee)))).toBe(1380);
    expect(paid(optam(7000, amc(guarantee)))).toBe(3900);
  });

  it('real fees stop at 100 % of the base without OPTAM', () => {
    expect(paid(sector2(7000, amc({ kind: 'realFees' })))).toBe(2990);
    expect(paid(sector2(3000, amc({ kind: 'realFees' })))).toBe(1390);
    expect(paid(sector2(7000, amc({ kind: 'realFees' }, false)))).toBe(5390);
  });

  it('never pays the penalty; another one does', () => {
    const outside = { pathway: 'outside' };
    expect(paid(consultation({ ...outside, ...amc({ kind: 'tm' }) }))).toBe(900);
    expect(paid(consultation({ ...outside, ...amc({ kind: 'realFees' }) }))).toBe(900);
    expect(paid(consultation({ ...outside, ...amc({ kind: 'tm' }, false) }))).toBe(2100);
  });

  it('covers the ticket modérateur of what it covers, 30 % and 15 % medicines apart', () => {
    expect(paid(consultation(amc({ kind: 'fixed', cents: 100 })))).toBe(900);
    expect(paid(consultation(amc({ kind: 'fixed', cents: 100 }, false)))).toBe(100);
    expect(paid(box({ ratePct: 30 }, amc({ category: 'medicine', kind: 'fixed', cents: 100 })))).toBe(100);
  });

  it('100 % santé: pays all up to the limit of the basket', () => {
    const rac0 = (feeCents: number, more: object) => crown(more, { code: 'HBLD038', feeCents });
    expect(paid(rac0(29000, amc({ kind: 'tm' })))).toBe(29000 - 7200);
    expect(paid(rac0(31000, amc({ kind: 'tm' })))).toBe(29000 - 7200);
    expect(codes(rac0(31000, amc({ kind: 'tm' })))).toContain('PRICE_CEILING_EXCEEDED');
    expect(paid(rac0(29000, amc({ kind: 'tm' }, false)))).toBe(4800);
    expect(paid(crown(amc({ kind: 'tm' }), { code: 'HBLD073', feeCents: 44000 }))).toBe(4800);
    expect(paid(crown(amc({ kind: 'tm' }), { code: 'HBLD038', basket: 'free', feeCents: 29000 }))).toBe(4800);
    const c2s = rac0(29000, { patient: { cover: { c2s: 'free' } } });
    expect(priced(c2s).totals).toMatchObject({ secondPublicCents: 21800, patientCents: 0 });
  });
});

describe('unknown guarantees and a second AMC', () => {
  it('nothing is invented', () => {
    const unknown = crown({ amc: { guarantees: [] } }, { code: 'HBLD038', feeCents: 29000 });
    expect(paid(unknown)).toBe(0);
    expect(codes(unknown)).toContain('PRICE_AMC_UNKNOWN');
  });

  it('the second applies to what the first leaves', () => {
    const second = (guarantee: object) => ({ amc2: { guarantees: [{ category: 'all', ...guarantee }] } });
    const first = amc({ kind: 'tm' });
    expect(paid(optam(5000, { ...first, ...second({ kind: 'realFees' }) }))).toBe(2900);
    expect(paid(optam(5000, { ...first, ...second({ kind: 'tm' }) }))).toBe(900);
    expect(paid(optam(5000, { ...first, ...second({ kind: 'fixed', cents: 500 }) }))).toBe(1400);
    expect(paid(optam(5000, second({ kind: 'tm' })))).toBe(900);
  });
});
