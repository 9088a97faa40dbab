import { holdNextByte, type BitReader } from './bit-reader.ts';

/** A canonical Huffman code: how many symbols have each length, and the symbols in order. */
export interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
  /** By the next bits, as many as the longest code has but at most 9: symbol × 16 + length of its code, or 0. */
  readonly fast: Uint16Array;
}

const longest = 15;
/** Enough for nearly every symbol of a payload; a longer table would cost more to fill than it saves. */
const maxFastBits = 9;

/** What {@link readSymbol} answers when the bytes end, or when the bits are no code of the set. */
export const outOfBits = -1;
export const noSuchCode = -2;

/**
 * The code of the given lengths, or null. Over-subscribed and incomplete sets are refused; a set of at most one code of
 * one bit passes only where `allowsLone` says so (RFC 1951 §3.2.7 writes a lone distance that way).
 */
export function buildHuffman(lengths: Uint8Array, allowsLone: boolean): Huffman | null {
  const counts = new Uint16Array(longest + 1);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const used = lengths.length - (counts[0] ?? 0);
  let left = 1;
  for (let length = 1; length <= longest; length += 1) {
    left = left * 2 - (counts[length] ?? 0);
    if (left < 0) return null;
  }
  const isLone = used === 0 || (used === 1 && counts[1] === 1);
  if (left > 0 && !(allowsLone && isLone)) return null;
  const symbols = sortSymbols(lengths, counts);
  return { counts, symbols, fast: tabulate(counts, symbols) };
}

function sortSymbols(lengths: Uint8Array, counts: Uint16Array): Uint16Array {
  const next = new Uint16Array(longest + 2);
  for (let length = 1; length <= longest; length += 1) {
    next[length + 1] = (next[length] ?? 0) + (counts[length] ?? 0);
  }
  const symbols = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    symbols[next[length] ?? 0] = symbol;
    next[length] = (next[length] ?? 0) + 1;
  }
  return symbols;
}

/**
 * Every short code under all the bits that may follow it. A code's first bit is its highest and a reader's is its lowest,
 * so the codes are counted up with their bits reversed; there, one bit more at the end changes nothing.
 */
function tabulate(counts: Uint16Array, symbols: Uint16Array): Uint16Array {
  let fastBits = maxFastBits;
  while (fastBits > 1 && counts[fastBits] === 0) fastBits -= 1;
  const fast = new Uint16Array(1 << fastBits);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= fastBits; length += 1) {
    for (let left = counts[length] ?? 0; left > 0; left -= 1) {
      const entry = ((symbols[index] ?? 0) << 4) | length;
      for (let bits = code; bits < fast.length; bits += 1 << length) fast[bits] = entry;
      code = nextReversed(code, length);
      index += 1;
    }
  }
  return fast;
}

/** Adds one to a code of `length` bits written in reverse: the carry runs from the highest bit down. */
function nextReversed(code: number, length: number): number {
  let bit = 1 << (length - 1);
  while (code & bit) bit >>= 1;
  return (code & (bit - 1)) | bit;
}

/** The next symbol, or {@link outOfBits} or {@link noSuchCode}. */
export function readSymbol(reader: BitReader, code: Huffman): number {
  while (reader.count < maxFastBits && holdNextByte(reader));
  const entry = code.fast[reader.held & (code.fast.length - 1)] ?? 0;
  const length = entry & 15;
  if (length === 0 || length > reader.count) return readLongSymbol(reader, code);
  reader.held >>>= length;
  reader.count -= length;
  return entry >> 4;
}

/** Bit by bit: a code longer than the table, one that the bytes cut short, or none of the set. */
function readLongSymbol(reader: BitReader, { counts, symbols }: Huffman): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= longest; length += 1) {
    if (reader.count === 0 && !holdNextByte(reader)) return outOfBits;
    code |= reader.held & 1;
    reader.held >>>= 1;
    reader.count -= 1;
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + (code - first)] ?? noSuchCode;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return noSuchCode;
}
