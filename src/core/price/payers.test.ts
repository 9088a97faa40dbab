import { describe, expect, it } from 'vitest';
import { amc, box, consultation, priced } from './__fixtures__/situations.ts';

const total = (situation: unknown) => priced(situation).totals;
const codes = (situation: unknown) => priced(situation).notes.map(({ code }) => code);
const c2s = (more: object = {}) => ({ patient: { birthDate: '1970-05-01', cover: { c2s: 'free' }, ...more } });
const cover = (flags: object) => ({ patient: { birthDate: '1970-05-01', cover: flags } });
const technical = (baseCents: number, more: object = {}) => ({
  label: 'acte',
  category: 'technical',
  baseCents,
  ratePct: 70,
  participation: false,
  ...more,
});
const session = (...lines: object[]) => consultation({ provider: { specialty: 'surgery' }, lines });

describe('second public payer', () => {
  it('C2S pays the ticket modérateur, lifts participation and franchise, and forbids overruns', () => {
    expect(total(consultation(c2s()))).toMatchObject({
      secondPublicCents: 900,
      patientCents: 0,
      participationCents: 0,
      dueNowCents: 0,
    });
    expect(total(box({ ratePct: 15 }, c2s()))).toMatchObject({ patientCents: 0, franchiseCents: 0 });
    const overrun = consultation({ ...c2s(), provider: { sector: '2-optam' } }, { feeCents: 4000 });
    expect(total(overrun).patientCents).toBe(1000);
    expect(codes(overrun)).toContain('PRICE_C2S_OVERRUN');
  });

  it('C2S out of the pathway loses third-party payment', () => {
    const outside = consultation({ ...c2s(), pathway: 'outside' });
    expect(total(outside).dueNowCents).toBe(3000);
    expect(codes(outside)).toContain('PRICE_THIRD_PARTY_NOT_ALLOWED');
    expect(codes({ ...outside, thirdParty: { amo: false, amc: false } })).not.toContain(
      'PRICE_THIRD_PARTY_NOT_ALLOWED',
    );
  });

  const alsace = { patient: { birthDate: '1970-05-01', regime: 'alsace-moselle' } };
  it('Alsace-Moselle tops up to 90 %, and not the penalty', () => {
    expect(total(consultation(alsace))).toMatchObject({ secondPublicCents: 600, patientCents: 300 });
    const outside = total(consultation({ ...alsace, pathway: 'outside' }));
    expect(outside).toMatchObject({ amoCents: 900, secondPublicCents: 600, patientCents: 1500 });
    expect(total(consultation({ ...alsace, ...amc({ kind: 'tm' }) }))).toMatchObject({
      amcCents: 300,
      patientCents: 0,
    });
  });

  it.each([
    [65, 1008, 388],
    [30, 466, 775],
    [15, 232, 0],
    [100, 1551, 0],
  ])('Alsace-Moselle on a %i %% box', (ratePct, amo, second) => {
    expect(total(box({ ratePct }, alsace))).toMatchObject({ amoCents: amo, secondPublicCents: second });
  });

  it('C2S pays what the régime local leaves', () => {
    const both = consultation(c2s({ regime: 'alsace-moselle' }));
    expect(total(both)).toMatchObject({ secondPublicCents: 900, patientCents: 0 });
  });
});

describe('heavy acts', () => {
  it.each([
    ['2026-03-31', 12000, 9600],
    ['2026-04-01', 12000, 8800],
    ['2026-03-31', 11999, 8399],
  ])('%s, %i: AMO %i', (date, base, amo) => {
    expect(total({ ...session(technical(base)), date }).amoCents).toBe(amo);
  });

  it('counts a session once', () => {
    const two = priced(session(technical(7000), technical(6000)));
    expect(two.totals).toMatchObject({ tmCents: 2400, amoCents: 10600 });
    expect(two.lines.map(({ tmCents }) => tmCents)).toEqual([2400, 0]);
    expect(total(session(technical(6000, { quantity: 2 }))).tmCents).toBe(2400);
    expect(total(session(...Array.from({ length: 12 }, () => technical(1000)))).tmCents).toBe(2400);
  });

  it('leaves out prostheses, consultations, exempt patients and lines without a rate', () => {
    expect(total(session(technical(15000, { category: 'dental-prosthesis' }))).tmCents).toBe(4500);
    expect(total(session(technical(15000, { category: 'consultation' }))).tmCents).toBe(4500);
    expect(total({ ...session(technical(15000)), ...cover({ maternity: true }) }).tmCents).toBe(0);
    expect(total(session(technical(15000, { ratePct: 100 }))).tmCents).toBe(0);
    expect(total(session(technical(15000, { ratePct: 0 }))).amoCents).toBe(0);
  });

  it('lets imaging off when it reaches the threshold alone', () => {
    const scan = (base: number) => session({ code: 'ACQH003', baseCents: base, ratePct: 70 });
    expect(total(scan(12000)).tmCents).toBe(0);
    expect(total(scan(11999)).tmCents).toBe(3600);
  });

  it('and the pathway takes its points off the rest', () => {
    const outside = { ...session(technical(15000)), pathway: 'outside' };
    expect(total(outside)).toMatchObject({ amoCents: 6600, outsidePathwayCents: 6000 });
  });
});

describe('withholdings', () => {
  it.each([
    [{ participationTodayCents: 700 }, 100],
    [{ participationTodayCents: 900 }, 0],
    [{ participationYearCents: 4900 }, 100],
    [{ participationYearCents: 5000 }, 0],
    [{ participationYearCents: 9999 }, 0],
  ])('participation with %j: %i', (counters, cents) => {
    expect(total(consultation({ counters })).participationCents).toBe(cents);
  });

  it('at most four a day', () => {
    expect(total(consultation({ lines: Array.from({ length: 6 }, () => ({ code: 'C' })) })).participationCents).toBe(
      800,
    );
  });

  it('never more than the AMO share', () => {
    expect(total(consultation({}, { feeCents: 100 }))).toMatchObject({ amoCents: 70, participationCents: 70 });
  });

  it('minors: the day of care, or 1 January for a dependant', () => {
    const born = (birthDate: string, dependant: boolean) =>
      total(consultation({ patient: { birthDate, dependant } })).participationCents;
    expect(born('2008-03-03', false)).toBe(0);
    expect(born('2008-03-02', false)).toBe(200);
    expect(born('2008-03-02', true)).toBe(0);
    expect(born('2008-01-01', true)).toBe(200);
    expect(born('2026-02-01', true)).toBe(0);
  });

  it('franchise: a box, the year, the share', () => {
    expect(total(box({ quantity: 3 })).franchiseCents).toBe(300);
    expect(total(box({ quantity: 3 }, { counters: { franchiseYearCents: 4850 } })).franchiseCents).toBe(150);
    expect(total(box({ unitPriceCents: 100, dispensingFeeCents: 0, ratePct: 15 })).franchiseCents).toBe(15);
    const free = { label: 'x', category: 'medicine', baseCents: 1000, ratePct: 65, boxes: 2 };
    expect(total(box({}, { lines: [free] })).franchiseCents).toBe(200);
    expect(total(box({}, { date: '2024-03-30' })).franchiseCents).toBe(50);
  });

  it('says that a yearly cap may apply, unless its counter is known', () => {
    expect(codes(consultation())).toContain('PRICE_YEARLY_CAP_UNKNOWN');
    expect(codes(consultation({ counters: { participationYearCents: 0 } }))).not.toContain('PRICE_YEARLY_CAP_UNKNOWN');
    expect(codes(box({}, { counters: { participationYearCents: 0 } }))).toContain('PRICE_YEARLY_CAP_UNKNOWN');
  });
});

describe('boxes', () => {
  it('price and dispensing fee round on their own', () => {
    expect(total(box())).toMatchObject({ feeCents: 1551, amoCents: 1008 });
    expect(total(box({ quantity: 2 }))).toMatchObject({ feeCents: 3102, amoCents: 1884 + 133 });
  });

  it('the fee of the pack when none is given', () => {
    const bare = { dispensingFeeCents: undefined };
    expect(total(box(bare)).feeCents).toBe(1449 + 102);
    expect(total(box({ ...bare, pack: 'quarter' })).feeCents).toBe(1449 + 276);
    expect(total(box({ ...bare, ratePct: undefined })).feeCents).toBe(1449);
  });

  it('without a rate, or refused by AMO, everything is the patient’s', () => {
    for (const line of [{ ratePct: undefined }, { ratePct: 0 }, { refusedByAmo: true }]) {
      const answer = total(box(line, amc({ kind: 'realFees' })));
      expect(answer).toMatchObject({
        feeCents: 1551,
        baseCents: 0,
        amoCents: 0,
        overrunCents: 1551,
        franchiseCents: 0,
      });
    }
    expect(total(box({ refusedByAmo: true }, amc({ kind: 'realFees' }))).amcCents).toBe(0);
    expect(codes(box({ refusedByAmo: true }))).toContain('PRICE_REFUSED_BY_AMO');
    expect(codes(box({ ratePct: 0 }))).toContain('PRICE_NOT_REIMBURSED');
  });

  it.each([
    [{ tfrCents: 605 }, 605 + 102],
    [{ tfrCents: 605, genericCapCents: 700 }, 605 + 102],
    [{ genericCapCents: 700 }, 700 + 102],
    [{ genericCapCents: 700, substitution: 'refused' }, 700 + 102],
    [{ genericCapCents: 700, substitution: 'not-substitutable' }, 1551],
    [{ tfrCents: 9999 }, 1551],
    [{ tfrCents: null, genericCapCents: null }, 1551],
  ])('%j: base %i', (line, base) => {
    expect(total(box(line)).baseCents).toBe(base);
  });

  it('a refused generic loses third-party payment, outside TFR groups', () => {
    expect(total(box({ substitution: 'refused', genericCapCents: 700 })).dueNowCents).toBe(1551);
    expect(total(box({ substitution: 'refused', tfrCents: 605 })).dueNowCents).toBeLessThan(1551);
    expect(total(box({ substitution: 'not-substitutable' })).dueNowCents).toBeLessThan(1551);
  });

  it('a price typed for the line keeps the fee apart', () => {
    expect(total(box({ feeCents: 1000 }))).toMatchObject({ feeCents: 1000, baseCents: 1000, amoCents: 584 + 66 });
    expect(total(box({ unitPriceCents: undefined, feeCents: 1000 })).baseCents).toBe(1000);
  });

  it('fees of the prescription', () => {
    const fee = (code: string, more: object = {}) => total(box({}, { lines: [{ code }], ...more }));
    expect(fee('HDR')).toMatchObject({ feeCents: 61, amoCents: 40, franchiseCents: 0 });
    expect(fee('HDR', { date: '2025-01-07' }).feeCents).toBe(51);
    expect(fee('HC').tmCents).toBe(0);
    expect(fee('HDA', { patient: { birthDate: '1950-01-01' } }).feeCents).toBe(168);
    expect(fee('HDA', { patient: { birthDate: '2024-01-01' } }).feeCents).toBe(168);
  });
});

describe('third-party payment', () => {
  const g = (thirdParty?: object) => total(consultation({ ...amc({ kind: 'tm' }), thirdParty })).dueNowCents;
  it('on both, on AMO only, on none', () => {
    expect([g(), g({ amc: false }), g({ amo: false }), g({ amo: false, amc: false })]).toEqual([0, 900, 2100, 3000]);
  });
});
