/** Reads a byte string bit by bit, least significant first, as deflate does. */
export interface BitReader {
  readonly bytes: Uint8Array;
  /** Next byte to take. */
  at: number;
  /** Bits taken from the bytes and not yet given. */
  held: number;
  count: number;
}

/** A reader at the first bit of `bytes`. */
export function readBits(bytes: Uint8Array): BitReader {
  return { bytes, at: 0, held: 0, count: 0 };
}

/** Takes one more byte in hand; false when there is none. */
export function holdNextByte(reader: BitReader): boolean {
  if (reader.at >= reader.bytes.length) return false;
  reader.held |= (reader.bytes[reader.at] ?? 0) << reader.count;
  reader.at += 1;
  reader.count += 8;
  return true;
}

/** The next `wanted` bits (at most 16) as a number, or −1 when the bytes end before. */
export function takeBits(reader: BitReader, wanted: number): number {
  while (reader.count < wanted) {
    if (!holdNextByte(reader)) return -1;
  }
  const value = reader.held & ((1 << wanted) - 1);
  reader.held >>>= wanted;
  reader.count -= wanted;
  return value;
}

/** Drops the rest of the current byte; false when a dropped bit is not zero, which would give one payload two spellings. */
export function skipToByte(reader: BitReader): boolean {
  const isZero = (reader.held & ((1 << (reader.count & 7)) - 1)) === 0;
  reader.held >>>= reader.count & 7;
  reader.count &= ~7;
  return isZero;
}
