import { describe, expect, it } from 'vitest';
import { fromDigits } from './index.ts';

const codeOf = (digits: string) => {
  const result = fromDigits(digits);
  return result.ok ? 'OK' : result.code;
};
/** 24 whole groups of zeros: enough digits, and of no version. */
const groups = '0'.repeat(17 * 24);

describe('a group of digits', () => {
  it.each([
    [1, 3],
    [2, 5],
    [3, 8],
    [4, 10],
    [5, 13],
    [6, 15],
    [7, 17],
  ])('of %i bytes holds every number below 256^n in %i digits, and none above', (bytes, width) => {
    const spell = (value: bigint) => groups + String(value).padStart(width, '0');
    const top = 256n ** BigInt(bytes);
    expect(codeOf(spell(top - 1n))).toBe('WIRE_VERSION');
    for (const value of [top, top + 1n, top + 255n, 10n ** BigInt(width) - 1n]) {
      expect(codeOf(spell(value))).toBe('WIRE_RANGE');
    }
  });

  it.each([1, 2, 4, 6, 7, 9, 11, 12, 14, 16])('has no length of %i digits', (width) => {
    expect(codeOf(groups + '0'.repeat(width))).toBe('WIRE_LENGTH');
  });

  it('may be as few as 400 and as many as 2,429', () => {
    expect(codeOf('0'.repeat(399))).toBe('WIRE_TOO_SHORT');
    expect(codeOf('0'.repeat(400))).toBe('WIRE_LENGTH');
    expect(codeOf('0'.repeat(2429))).toBe('WIRE_VERSION');
    expect(codeOf('0'.repeat(2430))).toBe('WIRE_TOO_LONG');
  });
});
