import { expect, it } from 'vitest';
import { readRenewal, writtenRenewal } from './written-renewal.ts';

it('reads a dispensing as it is written', () => {
  expect(readRenewal('')).toBeUndefined();
  expect(readRenewal('1/3')).toEqual({ n: 0, of: 2 });
  expect(readRenewal(' 2 / 3 ')).toEqual({ n: 1, of: 2 });
  for (const wrong of ['3', '4/3', '0/3', '2/x', '-1/2']) expect(readRenewal(wrong)).toBe('wrong');
});

it('writes what it reads', () => {
  for (const text of ['1/1', '1/3', '3/3', '12/12']) {
    const renewal = readRenewal(text);
    expect(renewal === 'wrong' ? null : writtenRenewal(renewal)).toBe(text);
  }
});
