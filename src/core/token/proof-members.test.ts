import { describe, expect, it } from 'vitest';
import { isChoiceOf, isNonce, isProofId, isUnlock, kidOfHeader } from './index.ts';

it.each(['pin', 'face', 'fpt', 'dev'])('%s is an unlock, alone', (method) => {
  expect(isUnlock([method])).toBe(true);
  expect(isUnlock([method, method])).toBe(false);
  expect(isUnlock(method)).toBe(false);
});

it.each([[''], ['pwd'], [null], [1]])('%j is no unlock', (method) => {
  expect(isUnlock([method])).toBe(false);
});

it('a challenge is 6 to 22 letters of base64url, as a string', () => {
  for (const nonce of ['abcdef', 'A'.repeat(22), '-_09Az']) expect(isNonce(nonce)).toBe(true);
  for (const nonce of ['abcde', 'A'.repeat(23), 'abc ef', 1234567, ['abcdef'], null])
    expect(isNonce(nonce)).toBe(false);
});

it('a proof is named by 12 canonical letters', () => {
  expect(isProofId('AAECAwQFBgcI')).toBe(true);
  for (const jti of ['AAECAwQFBgc', 'AAECAwQFBgcIA', 'AAECAwQFBgc=', 12, null]) expect(isProofId(jti)).toBe(false);
});

it('a choice is of distinct people who are there', () => {
  expect(isChoiceOf([0, 2], 3)).toBe(true);
  for (const ben of [[0, 0], [0, 3], [-1], [0.5], ['0'], '0', {}]) expect(isChoiceOf(ben, 3)).toBe(false);
});

describe('the key named by a header', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const long = (kid: string) => `{"kid":"${kid}"}${'x'.repeat(200 - 18)}`;
  it('is read from up to 200 bytes that are the template, and from no other', () => {
    expect(kidOfHeader(bytes(long('abcdEF-_')), long)).toBe('abcdEF-_');
    expect(kidOfHeader(bytes(`${long('abcdEF-_')}x`), long)).toBeNull();
    expect(kidOfHeader(bytes(`${long('abcdEF-_')}x`), (kid) => `${long(kid)}x`)).toBeNull();
    expect(kidOfHeader(bytes('{"kid":"undefined"}'), (kid) => `{"kid":"${kid}"}`)).toBeNull();
    expect(kidOfHeader(bytes('{"kid":"abc"}'), () => '{"kid":"abc"}')).toBeNull();
  });
});
