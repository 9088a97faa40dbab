/** Digits of a last group of 1 to 6 bytes (token.md §7); seven bytes make a whole group of 17. */
const lastGroupDigits = [0, 3, 5, 8, 10, 13, 15] as const;

/** Bytes around the two payloads: version, kid, two lengths, two signatures, CRC. */
const fixedBytes = 1 + 6 + 2 + 64 + 1 + 64 + 2;
const rightsLengthAt = 7;
const rightsAt = 9;

/** A proof without nonce: its length is told only by a byte far behind, so it is assumed until that byte is there. */
const usualProofBytes = 95;

/**
 * How many digits the whole code will have, from the first ones: what the progress of a slow hand scanner is counted
 * against. Null before the first lengths are there, or when the digits are not those of our format.
 */
export function expectedDigits(digits: string): number | null {
  const rightsLength = bytesAt(digits, rightsLengthAt, 2);
  if (rightsLength === null || bytesAt(digits, 0, 1) !== 0xc1 || rightsLength > 800) return null;
  const proofLength = bytesAt(digits, rightsAt + rightsLength + 64, 1) ?? usualProofBytes;
  const total = fixedBytes + rightsLength + proofLength;
  return Math.floor(total / 7) * 17 + (lastGroupDigits[total % 7] ?? 0);
}

/** `count` bytes of the frame as one big-endian number, from complete groups of digits only. */
function bytesAt(digits: string, start: number, count: number): number | null {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const group = digits.slice(Math.floor(at / 7) * 17, Math.floor(at / 7) * 17 + 17);
    if (group.length < 17) return null;
    value = value * 256 + Number((BigInt(group) >> BigInt(8 * (6 - (at % 7)))) & 255n);
  }
  return value;
}
