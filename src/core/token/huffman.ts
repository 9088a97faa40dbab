import { holdNextByte, type BitReader } from './bit-reader.ts';

/** A canonical Huffman code: how many symbols have each length, and the symbols in order. */
export interface Huffman {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const longest = 15;

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
  return { counts, symbols: sortSymbols(lengths, counts) };
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

/** The next symbol, or {@link outOfBits} or {@link noSuchCode}. Bits are taken here one by one: this is the hot loop. */
export function readSymbol(reader: BitReader, { counts, symbols }: Huffman): number {
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
