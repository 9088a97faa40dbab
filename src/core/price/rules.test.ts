import { describe, expect, it } from 'vitest';
import { box, consultation, priced } from './__fixtures__/situations.ts';

const total = (situation: unknown) => priced(situation).totals;
const codes = (situation: unknown) => priced(situation).notes.map(({ code }) => code);
const cover = (flags: object) => ({ patient: { birthDate: '1970-05-01', cover: flags } });
const session = (...lines: object[]) => consultation({ provider: { specialty: 'surgery' }, lines });

describe('doctors', () => {
  it.each([
    ['2026-03-02', [{ code: 'VG' }, { code: 'MD' }], 4000, 2800],
    ['2026-03-02', [{ code: 'G' }, { code: 'MCG' }], 3500, 2450],
    ['2026-03-02', [{ code: 'TCG' }], 2500, 1750],
    ['2026-03-02', [{ code: 'G' }, { code: 'MN' }], 6500, 4550],
    ['2026-03-02', [{ code: 'G' }, { code: 'F' }], 4906, 3434],
    ['2026-03-02', [{ code: 'IMT' }], 6000, 6000],
    ['2024-05-15', [{ code: 'VG' }], 2650, 1855],
    ['2026-03-02', [{ code: 'G', quantity: 2 }], 6000, 4200],
  ])('%s %j: %i, AMO %i', (date, lines, fee, amo) => {
    expect(total(consultation({ date, lines }))).toMatchObject({ feeCents: fee, baseCents: fee, amoCents: amo });
  });

  it('a supplement owes no participation of its own', () => {
    expect(total(consultation({ lines: [{ code: 'G' }, { code: 'MCG' }] })).participationCents).toBe(200);
    expect(total(consultation({}, { quantity: 2 })).participationCents).toBe(400);
  });

  it('a supplement may accompany a free consultation', () => {
    const free = { label: 'x', category: 'consultation', baseCents: 1000, ratePct: 70 };
    expect(total(consultation({ lines: [free, { code: 'MN' }] })).baseCents).toBe(4500);
  });

  it('sector 2 without OPTAM bills the older letter when it charges more, and only then', () => {
    const sector2 = (line: object) => priced(consultation({ provider: { sector: '2' } }, line));
    expect(sector2({ feeCents: 5000 }).lines[0]).toMatchObject({
      code: 'C',
      baseCents: 2300,
      amoCents: 1610,
      overrunCents: 2700,
    });
    expect(sector2({ code: 'VG', feeCents: 5000 }).lines[0]).toMatchObject({ code: 'V', baseCents: 2300 });
    expect(sector2({ feeCents: 3000 }).lines[0]).toMatchObject({ code: 'G', baseCents: 3000, overrunCents: 0 });
    expect(sector2({}).lines[0]).toMatchObject({ code: 'G', baseCents: 3000 });
    expect(sector2({ feeCents: 5000 }).notes.map(({ code }) => code)).toContain('PRICE_CODED_WITH_OVERRUN');
  });

  it('OPTAM and sector 1 keep their base whatever they charge', () => {
    for (const sector of ['1', '2-optam']) {
      const { lines } = priced(consultation({ provider: { sector } }, { feeCents: 5000 }));
      expect(lines[0]).toMatchObject({ code: 'G', baseCents: 3000, overrunCents: 2000 });
    }
  });

  it('a price under the tariff is the base', () => {
    expect(total(consultation({}, { feeCents: 2000 }))).toMatchObject({
      baseCents: 2000,
      amoCents: 1400,
      overrunCents: 0,
    });
  });

  it('sector 3 pays a free line only', () => {
    const line = { label: 'x', category: 'consultation', baseCents: 61, ratePct: 70, feeCents: 6000 };
    expect(total(consultation({ provider: { sector: '3' }, lines: [line] })).baseCents).toBe(61);
  });

  it('overseas, the tariff follows the department, and says when it is not settled', () => {
    const at = (department: string, date = '2026-03-02') => consultation({ date, provider: { department } });
    expect(total(at('971')).baseCents).toBe(3600);
    expect(total(at('31')).baseCents).toBe(3000);
    expect(codes(at('971'))).not.toContain('PRICE_TARIFF_UNSETTLED');
    expect(codes(at('974', '2020-01-01'))).toContain('PRICE_TARIFF_UNSETTLED');
    expect(codes(at('975'))).toContain('PRICE_TARIFF_UNSETTLED');
  });

  it('association and modifiers of a CCAM line', () => {
    const line = (more: object) => session({ code: 'AAAA001', baseCents: 4000, ratePct: 70, ...more });
    expect(total(line({ association: 2 })).baseCents).toBe(2000);
    expect(total(line({ association: 3 })).baseCents).toBe(3000);
    expect(total(line({ modifiers: ['F'] })).baseCents).toBe(5906);
    expect(total(line({ association: 2, modifiers: ['P', 'S'] })).baseCents).toBe(9500);
  });
});

describe('pathway', () => {
  it.each([
    'referring-doctor',
    'referred',
    'new-referring-doctor',
    'direct-access',
    'emergency',
    'away',
    'replacement',
  ])('%s keeps the rate', (pathway) => {
    expect(total(consultation({ pathway }))).toMatchObject({ amoCents: 2100, outsidePathwayCents: 0 });
  });

  it('outside takes 40 points off, also from 100 %', () => {
    expect(total(consultation({ pathway: 'outside' }))).toMatchObject({ amoCents: 900, outsidePathwayCents: 1200 });
    const ald = consultation({ pathway: 'outside', ...cover({ ald: true }) }, { relatedToAld: true });
    expect(total(ald)).toMatchObject({ amoCents: 1800, outsidePathwayCents: 1200 });
    expect(priced(ald).lines[0]?.ratePct).toBe(60);
  });

  it('never goes below nothing', () => {
    expect(total(consultation({ pathway: 'outside' }, { ratePct: 30 }))).toMatchObject({
      amoCents: 0,
      outsidePathwayCents: 900,
    });
  });

  it('does not count under 16, for AME, for a work accident, for a box or a dentist', () => {
    const outside = { pathway: 'outside' };
    expect(total(consultation({ ...outside, patient: { birthDate: '2010-03-03' } })).outsidePathwayCents).toBe(0);
    expect(total(consultation({ ...outside, patient: { birthDate: '2010-03-02' } })).outsidePathwayCents).toBe(1200);
    expect(total(consultation({ ...outside, ...cover({ ame: true }) })).outsidePathwayCents).toBe(0);
    expect(total(consultation({ ...outside, ...cover({ workAccident: true }) })).outsidePathwayCents).toBe(0);
    expect(total(box({}, outside)).outsidePathwayCents).toBe(0);
    expect(total({ ...consultation(outside), profession: 'dentist', lines: [{ code: 'C' }] }).outsidePathwayCents).toBe(
      0,
    );
  });

  it('was 10 points before 2009', () => {
    const line = { label: 'C', category: 'consultation', baseCents: 2000, ratePct: 70 };
    expect(total(consultation({ date: '2006-01-01', pathway: 'outside', lines: [line] })).amoCents).toBe(1200);
  });
});

describe('exemptions', () => {
  it.each([
    [{ maternity: true }, 3000, 0],
    [{ newborn: true }, 3000, 0],
    [{ workAccident: true }, 3000, 200],
    [{ invalidity: true }, 3000, 200],
    [{ ame: true }, 3000, 0],
    [{ ald: true }, 2100, 200],
    [{}, 2100, 200],
  ])('%j: AMO %i, participation %i', (flags, amo, participation) => {
    expect(total(consultation(cover(flags)))).toMatchObject({ amoCents: amo, participationCents: participation });
  });

  it('the nature of the care counts like the cover', () => {
    expect(total(consultation({ nature: 'maternity' }))).toMatchObject({ amoCents: 3000, participationCents: 0 });
    expect(total(consultation({ nature: 'work-accident' }))).toMatchObject({ amoCents: 3000, participationCents: 200 });
    expect(total(consultation({ nature: 'sickness' })).amoCents).toBe(2100);
  });

  it('a line related to an ALD that the rights do not have is priced without it, and says so', () => {
    const line = consultation({}, { relatedToAld: true });
    expect(total(line).amoCents).toBe(2100);
    expect(codes(line)).toContain('PRICE_EXEMPTION_NOT_IN_RIGHTS');
  });

  it('a pensioned invalid pays his part of 30 % and 15 % medicines; ALD and maternity do not', () => {
    const at = (ratePct: number, flags: object) => total(box({ ratePct, relatedToAld: true }, cover(flags))).amoCents;
    expect([65, 30, 15].map((rate) => at(rate, { invalidity: true }))).toEqual([1551, 466, 232]);
    expect([65, 30, 15].map((rate) => at(rate, { maternity: true }))).toEqual([1551, 1551, 1551]);
    expect([65, 30, 15].map((rate) => at(rate, { ald: true }))).toEqual([1551, 1551, 1551]);
  });
});
