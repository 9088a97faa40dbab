import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recognise, type Via } from './index.ts';

const read = (text: string, via: Via = 'camera') => recognise({ text, via });
const shared = process.env.COMPTOIR_SHARED ?? '../shared';

describe('our token', () => {
  const digits = '54342871265423987'.repeat(30);
  it.each([digits, `${digits}\r\n`, `]Q1${digits}\t`])('is known by its shape', (text) => {
    expect(read(text)).toEqual({ kind: 'token', text: digits });
  });

  it('is handed to the verification even when cut short', () => {
    expect(read(digits.slice(0, 380)).kind).toBe('token');
    expect(read('cpt1:abc').kind).toBe('token');
  });
});

describe('named, never accepted', () => {
  it.each([
    ['shc:/567629095243206034602924374044603122295953265460346029254077', 'smart-health-card'],
    ['shc:/1/3/5676290952432060', 'smart-health-card'],
    ['HC1:6BFOXN%TS3DH0YOJ58S S-W5HDC *M0II5XHC9B5G2+$N', 'eu-certificate'],
    ['https://example.org/%22%3E', 'web-address'],
    ['4006381333931', 'product'],
    ['96385074', 'product'],
    ['010400638133393121A', 'gs1-other'],
    ['DC04FR0000011E581E58B201FRF0DEPOTHPRIM', '2d-doc'],
    ['4006381333932', 'unknown'],
    ['', 'unknown'],
    ['5'.repeat(9000), 'unknown'],
  ])('%s is %s', (text, name) => {
    expect(read(text)).toEqual({ kind: 'other', name });
  });
});

describe('INS DataMatrix', () => {
  const header = 'IS010000000000000000000000';
  const gs = '\u001d';
  const ins = `${header}S1185127511600174S21.2.250.1.213.1.4.8${gs}S3JEAN-PAUL MARIE${gs}S4D'ARTAGNAN${gs}S5MS631-12-1985S775056`;

  it('gives the identity, its signature absent', () => {
    expect(read(ins)).toEqual({
      kind: 'ins',
      matricule: '185127511600174',
      oid: '1.2.250.1.213.1.4.8',
      birthName: "D'ARTAGNAN",
      firstNames: 'JEAN-PAUL MARIE',
      sex: 'M',
      birthDate: '1985-12-31',
      birthDateText: '31-12-1985',
      birthPlace: '75056',
      signature: 'absent',
    });
  });

  it('says that a signature was not verified', () => {
    expect(read(`${ins}\u001fABCDEF`)).toMatchObject({ kind: 'ins', signature: 'not-verified' });
  });

  it('reads the separators a keyboard scanner spells out', () => {
    expect(read(ins.replaceAll(gs, '<GS>'), 'wedge')).toEqual(read(ins));
  });

  it('keeps a lunar birth date as printed', () => {
    const lunar = read(ins.replace('31-12-1985', '31-02-1985'));
    expect(lunar).toMatchObject({ birthDateText: '31-02-1985' });
    expect(lunar).not.toHaveProperty('birthDate');
  });

  it.each([
    ['a wrong NIR key', ins.replace('185127511600174', '185127511600175')],
    ['markup in a name', ins.replace('MARIE', '<b>')],
    ['a repeated field', `${ins}S5F`],
    ['an unknown field', `${ins}ZZ1`],
    ['no name', ins.replace(`S4D'ARTAGNAN${gs}`, '')],
    ['lost separators', ins.replaceAll(gs, '')],
  ])('refuses %s', (_why, text) => {
    expect(read(text)).toEqual({ kind: 'other', name: '2d-doc' });
  });
});

describe('AMC card', () => {
  it('gives the five pieces', () => {
    expect(read('75678901;SP;0001;12345678;01/01/2026;31/12/2026')).toEqual({
      kind: 'amc-card',
      number: '75678901',
      convention: 'SP',
      routing: '0001',
      member: '12345678',
      from: '2026-01-01',
      to: '2026-12-31',
    });
  });

  it.each(['75678901;SP;0001', '75678901;SP;0001;A;31/02/2026', '7567;SP;0001;A', '75678901;SP;0001;<b>;01012026'])(
    'refuses %s',
    (text) => {
      expect(read(text)).toEqual({ kind: 'other', name: 'unknown' });
    },
  );
});

const cards = (() => {
  try {
    return readFileSync(`${shared}/vectors/shc_spec_example_00.json`, 'utf8');
  } catch {
    return null;
  }
})();

it.skipIf(cards === null)('[shared] names the published SMART Health Card', () => {
  expect(read(JSON.parse(cards ?? '{}').qrNumeric)).toEqual({ kind: 'other', name: 'smart-health-card' });
});
