import { expect, it } from 'vitest';
import { isNameText } from './name-text.ts';

/** Every character of the Basic Multilingual Plane that a name may consist of. */
const allowed = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code)).filter((c) =>
  isNameText(`A${c}A`),
);

it('allows 52 ASCII letters, 62 of Latin-1, 124 of Latin Extended-A, Ș ș Ț ț, and five signs', () => {
  const count = (from: number, to: number) =>
    allowed.filter((c) => c >= String.fromCharCode(from) && c <= String.fromCharCode(to)).length;
  expect(count(0, 0x7f)).toBe(52 + 4);
  expect(count(0x80, 0xff)).toBe(62);
  expect(count(0x100, 0x17f)).toBe(124);
  expect(allowed.filter((c) => c > '\u017f')).toEqual(['Ș', 'ș', 'Ț', 'ț', '’']);
  expect(allowed).not.toContain('×');
  expect(allowed).not.toContain('÷');
  for (const letter of ['ı', 'ĸ', 'ŉ', 'ſ']) expect(allowed).not.toContain(letter);
});

it('allows no text that NFC would write otherwise: no letter alone, no two side by side', () => {
  for (const one of allowed) expect(one.normalize('NFC')).toBe(one);
  const all = allowed.join('');
  for (const one of allowed) {
    const beside = allowed.map((other) => one + other).join('');
    expect(beside.normalize('NFC')).toBe(beside);
  }
  expect(all.normalize('NFC')).toBe(all);
});

it.each(['', ' ', "'", '-.', '’', 'A'.repeat(31)])('refuses %j', (text) => {
  expect(isNameText(text)).toBe(false);
});

it.each(['A', 'A'.repeat(30), "D'ÀÉ-X. O’Y", 'Ș'])('takes %j', (text) => {
  expect(isNameText(text)).toBe(true);
});
