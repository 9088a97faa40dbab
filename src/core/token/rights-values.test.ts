import { describe, expect, it } from 'vitest';
import { readRightsMembers } from './rights-shape.ts';
import { checkRightsValues } from './rights-values.ts';

const amo = { du: '20260101', au: '20261231', srv: '10', cou: '0000' };
const ben = { qua: '00', rg: '1', nom: 'LEFEBVRE', pre: 'CAMILLE', nai: '19850512', amo: [amo] };
const amc = { num: '0075432109', adh: 'A-1.2', du: '20260101' };
const honest = {
  iss: 'cnam.prod.example',
  env: 'prod',
  iat: 1,
  exp: 2,
  cnf: { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } },
  status: { status_list: { idx: 0, uri: 'https://st.example/p/1' } },
  ass: { nir: '2850578006048', cle: '77', reg: '01', cai: '751', cen: '0001' },
  ben: [ben],
};
const code = (claims: object) => {
  const read = readRightsMembers(claims);
  const result = read.ok ? checkRightsValues(read.value) : read;
  return result.ok ? 'OK' : result.code;
};
const withBen = (changes: object) => code({ ...honest, ben: [{ ...ben, ...changes }] });
const withAmo = (changes: object) => withBen({ amo: [{ ...amo, ...changes }] });
const withAmc = (changes: object) => code({ ...honest, amc: [{ ...amc, ...changes }] });
const withAss = (changes: object) => code({ ...honest, ass: { ...honest.ass, ...changes } });

it('accepts the honest claims', () => {
  expect(code(honest)).toBe('OK');
  expect(code({ ...honest, amc: [amc], ext: [] })).toBe('OK');
});

describe('members', () => {
  it.each([
    [{ ...honest, ass: null }, 'CLAIM_SHAPE'],
    [{ ...honest, ben: {} }, 'CLAIM_SHAPE'],
    [{ ...honest, ben: [1] }, 'CLAIM_SHAPE'],
    [{ ...honest, amc: 'x' }, 'CLAIM_SHAPE'],
    [{ ...honest, amc: null }, 'CLAIM_SHAPE'],
    [{ ...honest, status: [] }, 'CLAIM_SHAPE'],
    [{ ...honest, status: { status_list: { idx: 0 } } }, 'CLAIM_MISSING'],
    [{ ...honest, toString: 1 }, 'CLAIM_UNKNOWN'],
    [{ ...honest, constructor: 1 }, 'CLAIM_UNKNOWN'],
    [{ ...honest, iat: 1.5 }, 'CLAIM_FORMAT'],
    [{ ...honest, env: 1 }, 'CLAIM_FORMAT'],
    [{ ...honest, iss: null }, 'CLAIM_FORMAT'],
    [{ ...honest, ben: [{ ...ben, mt: '1' }] }, 'CLAIM_FORMAT'],
    [{ ...honest, ben: [{ ...ben, nom: 1 }] }, 'CLAIM_FORMAT'],
    [{ ...honest, amc: [{ ...amc, ben: ['0'] }] }, 'CLAIM_FORMAT'],
    [{}, 'CLAIM_MISSING'],
    [[], 'CLAIM_SHAPE'],
  ])('%j → %s', (claims, expected) => {
    expect(code(claims)).toBe(expected);
  });
});

describe('insured', () => {
  it.each([
    [{ ges: '10' }, 'OK'],
    [{ ges: '1' }, 'CLAIM_FORMAT'],
    [{ reg: '1' }, 'CLAIM_FORMAT'],
    [{ reg: 'AA' }, 'CLAIM_FORMAT'],
    [{ cai: '75' }, 'CLAIM_FORMAT'],
    [{ cen: '00001' }, 'CLAIM_FORMAT'],
    [{ cle: '7' }, 'CLAIM_FORMAT'],
    [{ cle: '7A' }, 'CLAIM_FORMAT'],
    [{ nir: '285057800604' }, 'CLAIM_FORMAT'],
    [{ nir: '285052A006048', cle: '34' }, 'NIR_KEY'],
    [{ nir: '285052A006048', cle: '62' }, 'NIR_KEY'],
  ])('%j → %s', (changes, expected) => {
    expect(withAss(changes)).toBe(expected);
  });
});

describe('beneficiaries', () => {
  it.each([
    [{ qua: '10' }, 'CLAIM_FORMAT'],
    [{ qua: '0' }, 'CLAIM_FORMAT'],
    [{ qua: '006' }, 'CLAIM_FORMAT'],
    [{ rg: '0' }, 'CLAIM_FORMAT'],
    [{ rg: '12' }, 'CLAIM_FORMAT'],
    [{ nai: '19501399' }, 'OK'],
    [{ nai: '1950139' }, 'CLAIM_FORMAT'],
    [{ nai: '195013990' }, 'CLAIM_FORMAT'],
    [{ mt: 0 }, 'OK'],
    [{ mt: 2 }, 'CLAIM_FORMAT'],
    [{ nir: '285057800604877' }, 'OK'],
    [{ nir: '285057800604878' }, 'NIR_KEY'],
    [{ nir: '2850578006048' }, 'CLAIM_FORMAT'],
    [{ nir: '28505780060487A' }, 'CLAIM_FORMAT'],
    [{ nir: '985057800604877' }, 'CLAIM_FORMAT'],
    [{ usu: 'DURAND' }, 'OK'],
    [{ usu: '' }, 'CLAIM_TEXT'],
    [{ pre: 'A1' }, 'CLAIM_TEXT'],
    [{ amo: [] }, 'CLAIM_FORMAT'],
    [{ amo: [amo, amo, amo, amo] }, 'OK'],
    [{ amo: [amo, amo, amo, amo, amo] }, 'CLAIM_FORMAT'],
  ])('%j → %s', (changes, expected) => {
    expect(withBen(changes)).toBe(expected);
  });

  it('are 1 to 12, told apart by birth, rank and quality', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...ben, nai: String(19_850_501 + i) }));
    expect(code({ ...honest, ben: people(12) })).toBe('OK');
    expect(code({ ...honest, ben: people(13) })).toBe('CLAIM_FORMAT');
    expect(code({ ...honest, ben: [] })).toBe('CLAIM_FORMAT');
    expect(code({ ...honest, ben: [ben, { ...ben, nom: 'AUTRE' }] })).toBe('BEN_DUPLICATE');
    for (const twin of [{ rg: '2' }, { qua: '06' }, { nai: '19850513' }]) {
      expect(code({ ...honest, ben: [ben, { ...ben, ...twin }] })).toBe('OK');
    }
  });

  it('say the first fault in the order of the profile', () => {
    const key = { nir: '285057800604878' };
    expect(withBen({ ...key, nom: '<', rg: '0' })).toBe('CLAIM_FORMAT');
    expect(withBen({ ...key, nom: '<' })).toBe('NIR_KEY');
    expect(code({ ...honest, ben: [{ ...ben, nom: '<' }, ben] })).toBe('CLAIM_TEXT');
  });
});

describe('mandatory insurance', () => {
  it.each([
    [{ au: undefined }, 'CLAIM_FORMAT'],
    [{ au: '20260101' }, 'OK'],
    [{ au: '20251231' }, 'CLAIM_FORMAT'],
    [{ au: '99991231' }, 'OK'],
    [{ du: '20260230' }, 'CLAIM_FORMAT'],
    [{ du: '20240229', au: '20240229' }, 'OK'],
    [{ du: '20250229' }, 'CLAIM_FORMAT'],
    [{ du: '19000229' }, 'CLAIM_FORMAT'],
    [{ du: '20000229' }, 'OK'],
    [{ du: '20260431' }, 'CLAIM_FORMAT'],
    [{ du: '20260430' }, 'OK'],
    [{ du: '20260631' }, 'CLAIM_FORMAT'],
    [{ du: '20260931' }, 'CLAIM_FORMAT'],
    [{ du: '20261131', au: '20261231' }, 'CLAIM_FORMAT'],
    [{ du: '20260131' }, 'OK'],
    [{ du: '20260132' }, 'CLAIM_FORMAT'],
    [{ du: '20260100' }, 'CLAIM_FORMAT'],
    [{ du: '20260001' }, 'CLAIM_FORMAT'],
    [{ du: '20261301', au: '20271301' }, 'CLAIM_FORMAT'],
    [{ du: '2026-1-1' }, 'CLAIM_FORMAT'],
    [{ srv: '1' }, 'CLAIM_FORMAT'],
    [{ srv: '100' }, 'CLAIM_FORMAT'],
    [{ cou: '000' }, 'CLAIM_FORMAT'],
    [{ cou: '00000' }, 'CLAIM_FORMAT'],
    [{ cou: '000A' }, 'CLAIM_FORMAT'],
    [{ tx: 0 }, 'OK'],
    [{ tx: 100 }, 'OK'],
    [{ tx: 101 }, 'CLAIM_FORMAT'],
    [{ tx: -1 }, 'CLAIM_FORMAT'],
  ])('%j → %s', (changes, expected) => {
    expect(withAmo(changes)).toBe(expected);
  });
});

describe('complementary insurance', () => {
  it.each([
    [{ num: '1234567' }, 'CLAIM_FORMAT'],
    [{ num: '12345678' }, 'OK'],
    [{ num: '12345678901' }, 'CLAIM_FORMAT'],
    [{ num: '1234567a' }, 'CLAIM_FORMAT'],
    [{ adh: '' }, 'CLAIM_FORMAT'],
    [{ adh: 'A'.repeat(16) }, 'OK'],
    [{ adh: 'A'.repeat(17) }, 'CLAIM_FORMAT'],
    [{ adh: 'é' }, 'CLAIM_FORMAT'],
    [{ au: '20251231' }, 'CLAIM_FORMAT'],
    [{ dom: 'tp.mutuelle-demo.fr' }, 'OK'],
    [{ dom: 'a'.repeat(21) }, 'CLAIM_FORMAT'],
    [{ dom: 'a b' }, 'CLAIM_FORMAT'],
    [{ frm: 'CONFORT3' }, 'OK'],
    [{ frm: 'confort' }, 'CLAIM_FORMAT'],
    [{ cvt: 'A'.repeat(20) }, 'OK'],
    [{ cvt: 'A'.repeat(21) }, 'CLAIM_FORMAT'],
    [{ csr: 'a' }, 'CLAIM_FORMAT'],
    [{ rtg: 'a' }, 'CLAIM_FORMAT'],
    [{ hte: 'a' }, 'CLAIM_FORMAT'],
    [{ sts: 'a' }, 'CLAIM_FORMAT'],
    [{ cvt: 'a' }, 'CLAIM_FORMAT'],
    [{ res: 1, c2s: 0 }, 'OK'],
    [{ res: 2 }, 'CLAIM_FORMAT'],
    [{ c2s: -1 }, 'CLAIM_FORMAT'],
    [{ ben: [0] }, 'OK'],
    [{ ben: [0, 0] }, 'CLAIM_FORMAT'],
    [{ ben: [1] }, 'CLAIM_FORMAT'],
    [{ ben: [-1] }, 'CLAIM_FORMAT'],
  ])('%j → %s', (changes, expected) => {
    expect(withAmc(changes)).toBe(expected);
  });

  it('is one to three', () => {
    expect(code({ ...honest, amc: [] })).toBe('CLAIM_FORMAT');
    expect(code({ ...honest, amc: [amc, amc, amc] })).toBe('OK');
    expect(code({ ...honest, amc: [amc, amc, amc, amc] })).toBe('CLAIM_FORMAT');
  });
});

describe('the second of several', () => {
  it.each<[string, object]>([
    ['beneficiary', { ben: [ben, { ...ben, rg: 'x' }] }],
    ['period', { ben: [{ ...ben, amo: [amo, { ...amo, srv: 'x' }] }] }],
    ['complementary insurance', { amc: [amc, { ...amc, num: 'x' }] }],
    ['index', { amc: [{ ...amc, ben: [0, 1] }] }],
    ['number with a letter before it', { ass: { ...honest.ass, cai: 'A51' } }],
    ['day with a digit before it', { ben: [{ ...ben, amo: [{ ...amo, du: '120260101' }] }] }],
    ['day with a digit after it', { ben: [{ ...ben, amo: [{ ...amo, du: '202601011' }] }] }],
    ['day that is no number', { ben: [{ ...ben, amo: [{ ...amo, du: '2026 101' }] }] }],
    ['NIR of 16 characters', { ben: [{ ...ben, nir: '2850578006048770' }] }],
    ['NIR with a character before it', { ben: [{ ...ben, nir: 'X285057800604877' }] }],
  ])('is checked as the first: %s', (_what, changes) => {
    expect(code({ ...honest, ...changes })).toBe('CLAIM_FORMAT');
  });

  it('is checked as the first: NIR key', () => {
    const second = { ...ben, rg: '2', nir: '285057800604878' };
    expect(code({ ...honest, ben: [{ ...ben, nir: '285057800604877' }, second] })).toBe('NIR_KEY');
  });

  it('never hides a fault about members behind one about types', () => {
    expect(code({ ...honest, iss: 1, ben: [{ ...ben, more: 1 }] })).toBe('CLAIM_UNKNOWN');
    expect(code({ ...honest, ben: [{ ...ben, more: 1 }], iat: '1' })).toBe('CLAIM_UNKNOWN');
  });
});
