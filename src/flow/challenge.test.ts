import { expect, it } from 'vitest';
import { isNonce } from '#core/token';
import { challengeLink, makeChallenge } from './challenge.ts';

const bytes = (...values: number[]) => ({ bytes: () => Uint8Array.from(values) });

it('is eight digits that a proof may carry', () => {
  const challenge = makeChallenge(bytes(0, 11, 22, 33, 44, 55, 66, 249));
  expect(challenge).toBe('01234569');
  expect(isNonce(challenge)).toBe(true);
});

it('leaves out the bytes that would favour some digits', () => {
  expect(makeChallenge(bytes(250, 251, 252, 253, 254, 255, 7, 18))).toBe('78787878');
});

it('is led to on the code screen of the same site', () => {
  expect(challengeLink('https://till.example', '01234569')).toBe('https://till.example/wallet.html#code/01234569');
});
