import { accept, refuse, type Result } from '#core/shared';
import { readBits, skipToByte, takeBits, type BitReader } from './bit-reader.ts';
import { fixedCodes, readBlockCodes, type BlockCodes } from './block-codes.ts';
import type { DeflateCode } from './codes.ts';
import { outOfBits, readSymbol } from './huffman.ts';

/** Base and extra bits of the length symbols 257…285 and of the distances 0…29 (RFC 1951 §3.2.5). */
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];

/** Window the stream may look back into: the dictionary, then what came out so far. */
interface Output {
  readonly bytes: Uint8Array;
  readonly start: number;
  at: number;
}

/**
 * Inflates a raw deflate stream (RFC 1951) of at most `maxLength` bytes, with a preset dictionary. Written here because
 * no platform inflater is strict: some ignore trailing bytes, some truncate a bomb in silence, and none in the browser
 * takes a dictionary. Refuses incomplete code sets, reserved blocks, trailing bytes and non-zero padding.
 */
export function inflate(
  data: Uint8Array,
  maxLength: number,
  dictionary: Uint8Array = new Uint8Array(0),
): Result<Uint8Array, DeflateCode> {
  const output: Output = { bytes: new Uint8Array(dictionary.length + maxLength), start: dictionary.length, at: 0 };
  output.bytes.set(dictionary);
  output.at = output.start;
  const reader = readBits(data);
  for (;;) {
    const last = takeBits(reader, 1);
    const kind = takeBits(reader, 2);
    if (kind < 0) return refuse('DEFLATE_TRUNCATED');
    const failure = inflateBlock(reader, kind, output);
    if (failure) return refuse(failure);
    if (last === 1) break;
  }
  const isExact = skipToByte(reader) && reader.at === data.length && reader.count === 0;
  return isExact ? accept(output.bytes.subarray(output.start, output.at)) : refuse('DEFLATE_TRAILING');
}

function inflateBlock(reader: BitReader, kind: number, output: Output): DeflateCode | null {
  if (kind === 0) return copyStored(reader, output);
  if (kind === 3) return 'DEFLATE_BAD';
  const codes = kind === 1 ? fixedCodes : readBlockCodes(reader);
  if (codes === null) return 'DEFLATE_BAD';
  return typeof codes === 'string' ? codes : inflateCodes(reader, codes, output);
}

function copyStored(reader: BitReader, output: Output): DeflateCode | null {
  if (!skipToByte(reader)) return 'DEFLATE_BAD';
  const length = takeBits(reader, 16);
  const complement = takeBits(reader, 16);
  if (complement < 0) return 'DEFLATE_TRUNCATED';
  if ((length ^ complement) !== 0xffff) return 'DEFLATE_BAD';
  if (reader.at + length > reader.bytes.length) return 'DEFLATE_TRUNCATED';
  if (output.at + length > output.bytes.length) return 'DEFLATE_TOO_LARGE';
  output.bytes.set(reader.bytes.subarray(reader.at, reader.at + length), output.at);
  reader.at += length;
  output.at += length;
  return null;
}

function inflateCodes(reader: BitReader, codes: BlockCodes, output: Output): DeflateCode | null {
  for (;;) {
    const symbol = readSymbol(reader, codes.literals);
    if (symbol < 0) return symbol === outOfBits ? 'DEFLATE_TRUNCATED' : 'DEFLATE_BAD';
    if (symbol === 256) return null;
    if (symbol > 256) {
      const failure = copyMatch(reader, symbol - 257, codes, output);
      if (failure) return failure;
      continue;
    }
    if (output.at >= output.bytes.length) return 'DEFLATE_TOO_LARGE';
    output.bytes[output.at] = symbol;
    output.at += 1;
  }
}

function copyMatch(reader: BitReader, symbol: number, codes: BlockCodes, output: Output): DeflateCode | null {
  const base = lengthBase[symbol];
  if (base === undefined) return 'DEFLATE_BAD';
  const extra = takeBits(reader, lengthBits[symbol] ?? 0);
  const distanceSymbol = extra < 0 ? outOfBits : readSymbol(reader, codes.distances);
  if (distanceSymbol === outOfBits) return 'DEFLATE_TRUNCATED';
  const distanceStart = distanceBase[distanceSymbol];
  if (distanceStart === undefined) return 'DEFLATE_BAD';
  const distanceExtra = takeBits(reader, Math.max(0, (distanceSymbol >> 1) - 1));
  if (distanceExtra < 0) return 'DEFLATE_TRUNCATED';
  const from = output.at - distanceStart - distanceExtra;
  const end = output.at + base + extra;
  if (from < 0) return 'DEFLATE_BAD';
  if (end > output.bytes.length) return 'DEFLATE_TOO_LARGE';
  for (let at = from; output.at < end; at += 1) {
    output.bytes[output.at] = output.bytes[at] ?? 0;
    output.at += 1;
  }
  return null;
}
