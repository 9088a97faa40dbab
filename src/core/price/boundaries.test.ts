import { describe, expect, it } from 'vitest';
import { makeTables, tariffs } from '#core/tariffs';
import { amc, box, consultation, priced } from './__fixtures__/situations.ts';
import { price } from './index.ts';

// Each row follows from one dated rule of the billing notes and one line of arithmetic.

const total = (situation: unknown) => priced(situation).totals;
const codes = (situation: unknown) => priced(situation).notes.map(({ code }) => code);
const places = (situation: unknown) => priced(situation).notes.map((note) => `${note.code} ${note.path ?? ''}`);
const dentist = (line: object, more: object = {}) => ({ ...box(), profession: 'dentist', lines: [line], ...more });

describe('the day a figure moves', () => {
  it.each([
    ['2023-10-31', { code: 'G' }, 2500, 1750, 100],
    ['2023-11-01', { code: 'G' }, 2650, 1855, 100],
    ['2024-05-14', { code: 'G' }, 2650, 1855, 100],
    ['2024-05-15', { code: 'G' }, 2650, 1855, 200],
    ['2024-12-21', { code: 'G' }, 2650, 1855, 200],
    ['2024-12-22', { code: 'G' }, 3000, 2100, 200],
    ['2024-12-21', { code: 'APC' }, 5500, 3850, 200],
    ['2024-12-22', { code: 'APC' }, 6000, 4200, 200],
  ] as const)('%s %j: base %i, AMO %i, participation %i', (...row) => {
    const [date, line, base, amo, participation] = row;
    expect(total(consultation({ date, lines: [line] }))).toMatchObject({
      baseCents: base,
      amoCents: amo,
      participationCents: participation,
    });
  });

  it.each([
    ['2023-10-14', 2892, 2024],
    ['2023-10-15', 2892, 1735],
  ])('%s scaling: %i, AMO %i', (date, base, amo) => {
    expect(total(dentist({ code: 'HBJD001' }, { date }))).toMatchObject({
      baseCents: base,
      amoCents: amo,
      participationCents: 0,
    });
  });

  it.each([
    ['2024-03-30', 50],
    ['2024-03-31', 100],
  ])('%s franchise %i', (date, cents) => {
    expect(total(box({}, { date })).franchiseCents).toBe(cents);
  });

  it.each([
    ['2025-01-07', 'HDR', 51],
    ['2025-01-08', 'HDR', 61],
    ['2025-12-31', 'HDA', 158],
    ['2026-01-01', 'HDA', 168],
    ['2026-01-01', 'HDE', 357],
  ])('%s %s is %i', (date, code, cents) => {
    const old = { patient: { birthDate: '1940-01-01' } };
    expect(total(box({}, { date, lines: [{ code }], ...old })).feeCents).toBe(cents);
  });

  it.each([
    ['2025-12-31', 5400],
    ['2026-01-01', 6000],
  ])('%s COE is %i, paid whole', (date, cents) => {
    const child = { patient: { birthDate: '2024-01-01', dependant: true } };
    expect(total(consultation({ date, lines: [{ code: 'COE' }], ...child }))).toMatchObject({
      amoCents: cents,
      participationCents: 0,
    });
  });

  it.each([
    ['2019-12-31', 32000],
    ['2020-01-01', 29000],
  ])('%s the metal crown stops at %i', (date, ceiling) => {
    const at = (feeCents: number) => codes(dentist({ code: 'HBLD038', tooth: '26', feeCents }, { date }));
    expect(at(ceiling)).not.toContain('PRICE_CEILING_EXCEEDED');
    expect(at(ceiling + 1)).toContain('PRICE_CEILING_EXCEEDED');
  });
});

describe('the cap of the penalty (CSS R160-6), off by default', () => {
  const rows = tariffs.rows.map((row) => (row.code === 'pathway.cap' ? { ...row, value: 1000 } : row));
  const tables = makeTables('capped', 'capped', rows);
  const outside = (baseCents: number, quantity = 1) =>
    consultation({
      date: '2020-03-02',
      pathway: 'outside',
      lines: [{ label: 'x', category: 'consultation', baseCents, ratePct: 70, quantity }],
    });
  it.each([
    [4573, 1, 2201, 1000],
    [2500, 1, 750, 1000],
    [2400, 1, 720, 960],
    [4573, 2, 4402, 2000],
  ])('%i × %i: AMO %i, penalty %i', (base, quantity, amo, penalty) => {
    expect(price(outside(base, quantity), { tables })).toMatchObject({
      totals: { amoCents: amo, outsidePathwayCents: penalty },
    });
  });

  it('counts for nothing at 0', () => {
    expect(total(outside(4573))).toMatchObject({ amoCents: 1372, outsidePathwayCents: 1829 });
  });
});

describe('out of the pathway, the overrun of a clinical act', () => {
  const rich = (responsible: boolean) => amc({ kind: 'realFees' }, responsible);
  const optam = { provider: { sector: '2-optam' } };
  it('is never paid by a responsible contract; a technical act’s is, and another contract pays all', () => {
    const seen = consultation({ ...optam, pathway: 'outside', ...rich(true) }, { feeCents: 5000 });
    expect(total(seen)).toMatchObject({ amoCents: 900, amcCents: 900, patientCents: 3200 });
    const other = consultation({ ...optam, pathway: 'outside', ...rich(false) }, { feeCents: 5000 });
    expect(total(other)).toMatchObject({ amcCents: 4100, patientCents: 0 });
    const technical = { label: 'x', category: 'technical', baseCents: 3000, ratePct: 70, feeCents: 5000 };
    expect(total(consultation({ ...optam, pathway: 'outside', ...rich(true), lines: [technical] }))).toMatchObject({
      amcCents: 2900,
      patientCents: 1200,
    });
  });

  it('is paid in the pathway, and under sixteen', () => {
    expect(total(consultation({ ...optam, ...rich(true) }, { feeCents: 5000 })).amcCents).toBe(2900);
    const child = { patient: { birthDate: '2015-01-01' }, pathway: 'outside' };
    expect(total(consultation({ ...optam, ...child, ...rich(true) }, { feeCents: 5000 })).amcCents).toBe(2900);
  });
});

describe('who owes what', () => {
  it('a stomatologist is a doctor: participation on dental care, and the rate of dental care', () => {
    const care = { label: 'x', category: 'dental-care', baseCents: 2892 };
    const crown = { label: 'x', category: 'dental-prosthesis', baseCents: 12000 };
    const at = (line: object) => total(consultation({ provider: { specialty: 'stomatology' }, lines: [line] }));
    expect(at(care)).toMatchObject({ amoCents: 1735, participationCents: 200 });
    expect(at(crown)).toMatchObject({ amoCents: 7200, participationCents: 200 });
    expect(at({ ...care, category: 'other', ratePct: 70 })).toMatchObject({ participationCents: 0 });
    expect(total(dentist(care))).toMatchObject({ amoCents: 1735, participationCents: 0 });
  });

  it('a newborn owes neither participation nor franchise, whatever his birth date', () => {
    const newborn = { patient: { cover: { newborn: true } } };
    expect(total(consultation(newborn))).toMatchObject({ amoCents: 3000, participationCents: 0 });
    expect(total(box({}, newborn))).toMatchObject({ amoCents: 1551, franchiseCents: 0 });
    expect(total(consultation({ ...newborn, pathway: 'outside' })).outsidePathwayCents).toBe(0);
  });

  it('a work accident is paid at its own rate, which a table may change', () => {
    const rows = tariffs.rows.map((row) => (row.code === 'rate.work-accident' ? { ...row, value: 80 } : row));
    const tables = makeTables('t', 't', rows);
    const accident = consultation({ nature: 'work-accident' });
    expect(total(accident).amoCents).toBe(3000);
    expect(price(accident, { tables })).toMatchObject({ totals: { amoCents: 2400 } });
    expect(price(consultation({ nature: 'maternity' }), { tables })).toMatchObject({ totals: { amoCents: 3000 } });
  });
});

it('a box that nobody reimburses has no dispensing fee of its own', () => {
  expect(total(box({ dispensingFeeCents: undefined, ratePct: 0 })).feeCents).toBe(1449);
  expect(total(box({ dispensingFeeCents: undefined, ratePct: 15 })).feeCents).toBe(1551);
});

describe('a part of a box that AMO refuses', () => {
  it('is a base stated on the line: price part only, the fee stays whole', () => {
    const part = box({ quantity: 2, baseCents: 1000 });
    expect(total(part)).toMatchObject({ feeCents: 3102, baseCents: 2204, amoCents: 1433, overrunCents: 898 });
    expect(places(part)).toContain('PRICE_BASE_GIVEN lines[0]');
    expect(total(box({ baseCents: 9999 })).baseCents).toBe(1551);
    expect(total(box({ baseCents: 1000, tfrCents: 605 })).baseCents).toBe(1102);
    expect(total(box({ baseCents: 1000, ratePct: 0 })).baseCents).toBe(0);
  });
});

describe('what is not settled is said at its line', () => {
  it.each([
    ['the flat amount of April 2026', consultation({ date: '2026-04-01', lines: [heavy()] }), 'lines[0]'],
    ['the penalty of 2006', consultation({ date: '2006-01-01', pathway: 'outside', lines: [heavy(3000)] }), 'lines[0]'],
    ['a limit of 2026', dentist({ code: 'HBLD038', tooth: '26', feeCents: 29000 }), 'lines[0].basket'],
    ['a basket without a limit', dentist({ code: 'HBLD090', tooth: '26' }), 'lines[0].basket'],
    ['a dispensing fee overseas', box({ dispensingFeeCents: undefined }, overseas()), 'lines[0]'],
    ['a fee of the prescription overseas', box({}, { ...overseas(), lines: [{ code: 'HC' }] }), 'lines[0]'],
    ['a dentist overseas', dentist({ code: 'C' }, overseas()), 'lines[0]'],
  ])('%s', (_what, situation, path) => {
    expect(places(situation)).toContain(`PRICE_TARIFF_UNSETTLED ${path}`);
  });

  it.each([
    ['the flat amount of 2025', consultation({ date: '2025-04-01', lines: [heavy()] })],
    ['the penalty of today', consultation({ pathway: 'outside' })],
    ['a limit of 2023', dentist({ code: 'HBLD038', tooth: '26', feeCents: 29000 }, { date: '2023-06-05' })],
    ['a free crown', dentist({ code: 'HBLD734', tooth: '26', feeCents: 60000 })],
    ['a box overseas with its fee', box({}, overseas())],
    ['scaling', dentist({ code: 'HBJD001' })],
  ])('not %s', (_what, situation) => {
    expect(codes(situation)).not.toContain('PRICE_TARIFF_UNSETTLED');
  });

  function heavy(baseCents = 15000) {
    return { label: 'x', category: 'technical', baseCents, ratePct: 70 };
  }
  function overseas() {
    return { provider: { department: '974' } };
  }

  it('a coefficient of dispensing fees overseas is a row that a table may settle', () => {
    const rows = tariffs.rows.map((row) => (row.code === 'overseas.pharmacist.974' ? { ...row, value: 1264 } : row));
    const books = { tables: makeTables('t', 't', rows) };
    const bare = box({ dispensingFeeCents: undefined }, overseas());
    expect(price(bare, books)).toMatchObject({ totals: { feeCents: 1449 + 129 } });
    const quarter = box({ dispensingFeeCents: undefined, pack: 'quarter' }, overseas());
    expect(price(quarter, books)).toMatchObject({ totals: { feeCents: 1449 + 349 } });
    expect(price(box({}, { ...overseas(), lines: [{ code: 'HDE' }] }), books)).toMatchObject({
      totals: { feeCents: 451 },
    });
  });
});
