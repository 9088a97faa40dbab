import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCip13 } from '#core/shared';
import { buildCatalogue } from './build-catalogue.ts';
import { parsePrice, parseRates } from './parse-price.ts';
import { searchCatalogue } from './search-catalogue.ts';
import { trainingMedicines } from './training-medicines.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const box = (over: Partial<Record<number, string>> = {}) => {
  const cells = [
    '60002283',
    '4949729',
    'plaquette de 30 comprimés',
    'Présentation active',
    'Déclaration de commercialisation',
    '16/03/2011',
    '3400949497294',
    'oui',
    '65 %',
    '24,34',
    '25,36',
    '1,02',
    '',
  ];
  return cells.map((cell, at) => over[at] ?? cell).join('\t');
};

describe('amounts', () => {
  it.each([
    ['24,34', 2434],
    ['1,466,29', 146629],
    ['1466,29', 146629],
    ['1,234,567,89', 123456789],
  ])('%s = %i cents', (cell, cents) => {
    expect(parsePrice(cell)).toBe(cents);
  });

  it.each(['', '24', '24.34', '24,3', '-1,00', '1,46,29', ',50', '24,34 €', '99999999999,00'])('refuses %s', (cell) => {
    expect(parsePrice(cell)).toBeNull();
  });

  it('reads back every amount as the file writes it', () => {
    fc.assert(
      fc.property(fc.nat(900_000_000), (cents) => {
        const euros = Math.floor(cents / 100).toLocaleString('en-US');
        expect(parsePrice(`${euros},${String(cents % 100).padStart(2, '0')}`)).toBe(cents);
      }),
    );
  });

  it('reads rates in every spelling', () => {
    expect([parseRates('65%'), parseRates('65 %'), parseRates('15%;30%'), parseRates('')]).toEqual([
      [65],
      [65],
      [15, 30],
      [],
    ]);
    expect([parseRates('650%'), parseRates('oui'), parseRates('0%')]).toEqual([null, null, null]);
  });
});

it('knows training boxes by valid codes, each once', () => {
  expect(trainingMedicines.every(({ cip13, cip7 }) => isCip13(cip13) && cip13.includes(cip7))).toBe(true);
  expect(new Set(trainingMedicines.map(({ cip13 }) => cip13)).size).toBe(trainingMedicines.length);
});

describe('import', () => {
  it('takes the price without the fee, and counts a row whose sum is uneven', () => {
    const { catalogue, report } = buildCatalogue({
      presentations: utf8(`${box()}\n${box({ 6: '3400949497706', 10: '99,99' })}\n`),
    });
    expect(catalogue.byCip13.get('3400949497294')).toMatchObject({
      priceCents: 2434,
      dispensingFeeCents: 102,
      rates: [65],
    });
    expect(report).toEqual({ boxes: 2, reimbursed: 2, unevenPrices: 1, refusedLines: [] });
  });

  it('detects Windows-1252 and CRLF, and joins a record cut by a line break', () => {
    const bytes = Buffer.from(
      `${box({ 2: 'flacon scell\u00e9\nde 30 ml' })}\r\n${box({ 6: '3400949497706' })}\r\n`,
      'latin1',
    );
    const { catalogue, report } = buildCatalogue({ presentations: new Uint8Array(bytes) });
    expect(report.boxes).toBe(2);
    expect(catalogue.byCip13.get('3400949497294')?.presentation).toBe('flacon scellé de 30 ml');
  });

  it('refuses a wrong code, rate or width by its line', () => {
    const text = [box(), box({ 6: '3400949497295' }), box({ 8: 'beaucoup' }), '60002284\tcourt'].join('\n');
    expect(buildCatalogue({ presentations: utf8(text) }).report).toMatchObject({ boxes: 1, refusedLines: [2, 3, 4] });
  });

  it('joins names and generic groups', () => {
    const specialities = utf8(['60002283', 'VENTOLINE 100 µg, suspension', ...Array<string>(10).fill('')].join('\t'));
    const generics = utf8('12\tSALBUTAMOL\t60002283\t0\t1\r\n');
    const { catalogue } = buildCatalogue({ presentations: utf8(box()), specialities, generics });
    expect(catalogue.medicines[0]).toMatchObject({
      name: 'VENTOLINE 100 µg, suspension',
      generic: { id: '12', role: 'princeps' },
    });
    expect(searchCatalogue(catalogue, 'véntol susp')).toHaveLength(1);
    expect(searchCatalogue(catalogue, '97294')).toHaveLength(1);
    expect(searchCatalogue(catalogue, 'ventoline 200')).toHaveLength(0);
  });

  it('never crashes on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (presentations) => {
        const { report, catalogue } = buildCatalogue({ presentations });
        expect(report.boxes).toBe(catalogue.medicines.length);
      }),
    );
  });
});

const folder = `${process.env.COMPTOIR_SHARED ?? '../shared'}/bdpm`;

describe.skipIf(!existsSync(folder))('the official files', () => {
  const read = (name: string) => new Uint8Array(readFileSync(`${folder}/${name}`));

  it('[shared] are read whole, with their traps', () => {
    const { catalogue, report } = buildCatalogue({
      presentations: read('CIS_CIP_bdpm.txt'),
      specialities: read('CIS_bdpm.txt'),
      generics: read('CIS_GENER_bdpm.txt'),
    });
    expect(report).toEqual({ boxes: 20_874, reimbursed: 13_584, unevenPrices: 3, refusedLines: [] });
    expect(catalogue.medicines.every(({ cip13, name }) => isCip13(cip13) && name !== '')).toBe(true);
    expect(catalogue.medicines.filter(({ rates, priceCents }) => rates.length > 0 && priceCents === null)).toEqual([]);
    for (const { cip13, cis, rates, priceCents, dispensingFeeCents, generic } of trainingMedicines) {
      const found = catalogue.byCip13.get(cip13);
      expect(found).toMatchObject({ cis, rates, priceCents, dispensingFeeCents });
      expect(found?.generic?.dearest).toEqual(generic?.dearest);
    }
    expect(catalogue.medicines.filter(({ generic }) => generic?.dearest)).toHaveLength(1172);
    expect(searchCatalogue(catalogue, 'ventoline')[0]?.name).toMatch(/^VENTOLINE/);
    expect(catalogue.byCip13.get('3400949001453')?.name).toMatch(/^VENTOLINE/);
  });
});
