import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountPieces, arithmetic, formatAmount, parseTypedAmount, typedAmount } from './amounts.ts';

describe('formatAmount', () => {
  it.each([
    [600, '6,00\u00a0€', '€6.00'],
    [0, '0,00\u00a0€', '€0.00'],
    [120450, '1\u00a0204,50\u00a0€', '€1,204.50'],
    [-2100, '\u221221,00\u00a0€', '\u2212€21.00'],
  ])('%i', (cents, french, english) => {
    expect(formatAmount(cents, 'fr')).toBe(french);
    expect(formatAmount(cents, 'en')).toBe(english);
  });

  it('says where the sign stands', () => {
    expect(amountPieces(8000, 'fr')).toEqual({ figures: '80,00', signFirst: false });
    expect(amountPieces(8000, 'en')).toEqual({ figures: '80.00', signFirst: true });
  });
});

describe('parseTypedAmount', () => {
  it.each([
    ['50', 5000],
    ['50,5', 5050],
    ['1 204.50', 120450],
    ['0,07 €', 7],
  ])('reads %s', (text, cents) => {
    expect(parseTypedAmount(text)).toBe(cents);
  });

  it.each(['', '-1', '1e3', '12,345', '٣', '99999999', 'NaN', '1,2,3'])('refuses %j', (text) => {
    expect(parseTypedAmount(text)).toBeNull();
  });

  it('reads back every amount it wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('fr', 'en'), (cents, language) => {
        expect(parseTypedAmount(typedAmount(cents, language))).toBe(cents);
      }),
    );
  });
});

it('writes the arithmetic of a step as the language does', () => {
  expect(arithmetic('70\u00a0% × 1\u00a0030,00\u00a0€', 'fr')).toBe('70\u00a0% × 1\u00a0030,00\u00a0€');
  expect(arithmetic('70\u00a0% × 1\u00a0030,00\u00a0€', 'en')).toBe('70% × €1,030.00');
});
