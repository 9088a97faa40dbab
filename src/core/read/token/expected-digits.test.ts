import fc from 'fast-check';
import { expect, it } from 'vitest';
import { expectedDigits } from '../index.ts';

const lastGroup = [0, 3, 5, 8, 10, 13, 15];

/** Seven bytes to seventeen digits, as token.md §7 says. */
function digitsOf(bytes: Uint8Array): string {
  let out = '';
  for (let at = 0; at < bytes.length; at += 7) {
    const group = bytes.subarray(at, at + 7);
    const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
    out += value.toString().padStart(group.length === 7 ? 17 : (lastGroup[group.length] ?? 0), '0');
  }
  return out;
}

function frame(rights: number, proof: number): Uint8Array {
  const bytes = new Uint8Array(140 + rights + proof).fill(0xa5);
  bytes.set([0xc1]);
  bytes.set([rights >> 8, rights & 255], 7);
  bytes.set([proof], 9 + rights + 64);
  return bytes;
}

it('knows the whole length once both lengths have been read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 800 }), fc.integer({ min: 1, max: 200 }), (rights, proof) => {
      const digits = digitsOf(frame(rights, proof));
      expect(expectedDigits(digits)).toBe(digits.length);
    }),
  );
});

it('estimates from the first 34 digits, and says nothing before', () => {
  const digits = digitsOf(frame(300, 95));
  expect(expectedDigits(digits.slice(0, 33))).toBeNull();
  expect(expectedDigits(digits.slice(0, 34))).toBe(digits.length);
  expect(expectedDigits('9'.repeat(40))).toBeNull();
  expect(expectedDigits('')).toBeNull();
});
