import type { RandomPort } from './ports.ts';

/** Digits of a challenge: short enough to type on a phone, and one guess in a hundred million. */
const length = 8;

/**
 * A challenge for the phone to put in its proof (`nonce`, token.md §7): eight random digits. A proof made for another
 * counter, or before this one asked, does not hold it.
 */
export function makeChallenge(random: RandomPort): string {
  let digits = '';
  while (digits.length < length) {
    // A byte above 249 would make some digits likelier than others.
    for (const byte of random.bytes(length)) if (byte < 250) digits += String(byte % 10);
  }
  return digits.slice(0, length);
}

/** Where a phone's own camera leads when it reads the challenge: the patient's app of this site, on its code. */
export function challengeLink(origin: string, challenge: string): string {
  return `${origin}/wallet.html#code/${challenge}`;
}
