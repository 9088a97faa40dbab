import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '#core/shared';
import type { AmcClaims, BeneficiaireClaims, RightsClaims } from '#core/token';
import { amcContractKey, readRights, type AmcContract } from './index.ts';

const on = '2026-03-02' as CivilDate;

const person = (more: Partial<BeneficiaireClaims> = {}): BeneficiaireClaims => ({
  qua: '00',
  rg: '1',
  nom: 'DURAND',
  pre: 'Camille',
  nai: '19800501',
  amo: [{ du: '20260101', au: '20261231', srv: '10', cou: '0000' }],
  ...more,
});

const rightsOf = (ben: readonly BeneficiaireClaims[], amc?: readonly AmcClaims[], reg = '01'): RightsClaims => ({
  iss: 'caisse',
  env: 'demo',
  iat: 1,
  exp: 2,
  cnf: { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
  status: { status_list: { idx: 0, uri: 'https://x/0' } },
  ass: { nir: '1800575123456', cle: '03', reg, cai: '751', cen: '0001' },
  ben,
  ...(amc ? { amc } : {}),
});

function first(ben: Partial<BeneficiaireClaims>, amc?: readonly AmcClaims[], reg?: string) {
  const read = readRights(rightsOf([person(ben)], amc, reg), { on });
  if (!read.ok) throw new TypeError(read.code);
  const [one] = read.value.beneficiaries;
  if (!one) throw new TypeError('nobody');
  return one;
}

const cou = (code: string) => ({ amo: [{ du: '20260101', srv: '10', cou: code }] });

describe('the cover code', () => {
  it.each([
    ['0000', 'general', {}],
    ['1000', 'general', { ald: true }],
    ['0100', 'alsace-moselle', {}],
    ['0010', 'general', { maternity: true }],
    ['0020', 'general', { invalidity: true }],
    ['0030', 'general', { workAccident: true }],
    ['0040', 'general', { newborn: true }],
    ['0050', 'general', { ame: true }],
    ['0001', 'general', { c2s: 'free' }],
    ['0002', 'general', { c2s: 'contribution' }],
    ['1112', 'alsace-moselle', { ald: true, maternity: true, c2s: 'contribution' }],
  ])('%s is %s %j', (code, regime, cover) => {
    const { patient } = first(cou(code));
    expect([patient.regime, patient.cover]).toEqual([regime, cover]);
  });

  it.each(['2000', '0200', '0060', '0003', '9999', '000', '00000', '00a0'])('%s is refused, never guessed', (code) => {
    expect(readRights(rightsOf([person(cou(code))]), { on })).toMatchObject({
      ok: false,
      code: 'RIGHTS_CODE_UNKNOWN',
      path: 'ben[0].amo.cou',
    });
  });

  it('knows 2 × 2 × 6 × 3 codes of four digits and refuses all others', () => {
    let known = 0;
    for (let code = 0; code < 10_000; code += 1) {
      if (readRights(rightsOf([person(cou(String(code).padStart(4, '0')))]), { on }).ok) known += 1;
    }
    expect(known).toBe(72);
  });
});

describe('the day', () => {
  it.each([
    ['20260302', '20260302', 'covered'],
    ['20260101', undefined, 'covered'],
    ['20260303', undefined, 'RIGHTS_NOT_COVERED'],
    ['20250101', '20260301', 'RIGHTS_NOT_COVERED'],
  ])('from %s to %s: %s', (du, au, state) => {
    const amo = [{ du, srv: '10', cou: '0000', ...(au === undefined ? {} : { au }) }];
    expect(first({ amo }).state).toBe(state);
  });

  it('does not read the code of a period that is over', () => {
    expect(first({ amo: [{ du: '20200101', au: '20201231', srv: '10', cou: '9999' }] }).patient.cover).toEqual({});
  });

  it('takes the period that began last', () => {
    const amo = [
      { du: '20260201', srv: '10', cou: '0010' },
      { du: '20260101', srv: '10', cou: '1000', tx: 80 },
    ];
    const { patient, ratePct, period } = first({ amo });
    expect([patient.cover, ratePct, period]).toEqual([{ maternity: true }, null, { from: '2026-02-01', until: null }]);
    expect(first({ amo: amo.slice(1) }).ratePct).toBe(80);
  });

  it('shows the last period when none covers the day', () => {
    const amo = [
      { du: '20240101', au: '20241231', srv: '10', cou: '0000' },
      { du: '20250101', au: '20251231', srv: '10', cou: '0000' },
    ];
    expect(first({ amo }).period).toEqual({ from: '2025-01-01', until: '2025-12-31' });
  });
});

describe('the person', () => {
  it('is an adult when the birth date is lunar', () => {
    const lunar = first({ nai: '19501399' });
    expect([lunar.birthDay, lunar.age, lunar.patient.birthDate]).toEqual([null, null, undefined]);
    expect(first({ nai: '20270101' }).patient.birthDate).toBeUndefined();
  });

  it('has an age on the day of care and shows the end of the NIR only', () => {
    const read = first({ nai: '20080302', qua: '06', nir: '108037512345612', mt: 1, usu: 'MARTIN' });
    expect(read).toMatchObject({ age: 18, isAssure: false, usualName: 'MARTIN', referringDoctorDeclared: true });
    expect(read.patient.dependant).toBe(true);
    expect(read.nirMasked).toBe('…456 12');
    expect(first({}).nir).toBe('180057512345603');
  });

  it.each([
    ['01', 'general'],
    ['02', 'agricultural'],
    ['03', 'self-employed'],
    ['08', 'other'],
  ])('regime %s is %s', (reg, regime) => {
    expect(first({}, undefined, reg).patient.regime).toBe(regime);
  });

  it('is one of those the phone was shown for', () => {
    const rights = rightsOf([person(), person({ qua: '06', rg: '2' }), person({ qua: '06', rg: '3' })]);
    const read = readRights(rights, { on, present: [2, 0] });
    expect(read.ok && read.value.beneficiaries.map(({ index }) => index)).toEqual([0, 2]);
    expect(readRights(rights, { on, present: [3] })).toMatchObject({ ok: false, code: 'RIGHTS_BENEFICIARY_UNKNOWN' });
  });
});

describe('the complementary insurance', () => {
  const amc = (more: Partial<AmcClaims> = {}): AmcClaims => ({
    num: '75500017',
    adh: '12345',
    du: '20260101',
    ...more,
  });
  const rich: AmcContract = { guarantees: [{ category: 'all', kind: 'realFees' }] };

  it('owes the ticket modérateur when it is responsible', () => {
    const [read] = first({}, [amc({ res: 1 })]).amcs;
    expect(read?.from).toBe('responsible-by-law');
    expect(read?.contract).toEqual({ responsible: true, guarantees: [{ category: 'all', kind: 'tm' }] });
  });

  it('has the guarantees of the practice’s contract table first', () => {
    const contracts = new Map([[amcContractKey('75500017', 'OR'), rich]]);
    const read = readRights(rightsOf([person()], [amc({ res: 1, frm: 'OR' })]), { on, contracts });
    expect(read.ok && read.value.beneficiaries[0]?.amcs[0]?.contract).toBe(rich);
    const other = readRights(rightsOf([person()], [amc({ frm: 'ARGENT' })]), { on, contracts });
    expect(other.ok && other.value.beneficiaries[0]?.amcs[0]).toMatchObject({
      from: 'unknown',
      contract: { guarantees: [] },
    });
  });

  it('counts for its days and its people only', () => {
    expect(first({}, [amc({ au: '20260301' })]).amcs).toEqual([]);
    expect(first({}, [amc({ ben: [1] })]).amcs).toEqual([]);
    expect(first({}, [amc({ ben: [0] }), amc({ num: '99999999' })]).amcs).toHaveLength(2);
  });

  it('of C2S is a cover, and the cover’s own digit wins', () => {
    const free = first({}, [amc({ c2s: 1 })]);
    expect([free.amcs, free.patient.cover]).toEqual([[], { c2s: 'free' }]);
    expect(first(cou('0002'), [amc({ c2s: 1 })]).patient.cover).toEqual({ c2s: 'contribution' });
  });
});

it('never throws on any period and code', () => {
  const digits = fc.stringMatching(/^\d{8}$/);
  fc.assert(
    fc.property(digits, fc.option(digits), fc.stringMatching(/^\d{4}$/), digits, (du, au, code, nai) => {
      const amo = [{ du, srv: '10', cou: code, ...(au === null ? {} : { au }) }];
      expect(readRights(rightsOf([person({ amo, nai })]), { on })).toHaveProperty('ok');
    }),
  );
});
