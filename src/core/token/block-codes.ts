import { takeBits, type BitReader } from './bit-reader.ts';
import type { DeflateCode } from './codes.ts';
import { buildHuffman, outOfBits, readSymbol, type Huffman } from './huffman.ts';

/** The two codes of one compressed block. */
export interface BlockCodes {
  readonly literals: Huffman;
  readonly distances: Huffman;
}

const endOfBlock = 256;
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** The codes that RFC 1951 §3.2.6 fixes; symbols 286, 287 and distances 30, 31 take part and never occur. */
export const fixedCodes: BlockCodes | null = makeFixedCodes();

function makeFixedCodes(): BlockCodes | null {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = buildHuffman(lengths, false);
  const distances = buildHuffman(new Uint8Array(32).fill(5), false);
  return literals && distances && { literals, distances };
}

/** Reads the codes in front of a dynamic block (RFC 1951 §3.2.7). */
export function readBlockCodes(reader: BitReader): BlockCodes | DeflateCode {
  const literalCount = 257 + takeBits(reader, 5);
  const distanceCount = 1 + takeBits(reader, 5);
  const lengthCount = takeBits(reader, 4);
  if (lengthCount < 0) return 'DEFLATE_TRUNCATED';
  if (literalCount > 286 || distanceCount > 30) return 'DEFLATE_BAD';
  const lengthLengths = new Uint8Array(19);
  for (let i = 0; i < 4 + lengthCount; i += 1) {
    const bits = takeBits(reader, 3);
    if (bits < 0) return 'DEFLATE_TRUNCATED';
    lengthLengths[lengthOrder[i] ?? 0] = bits;
  }
  const lengthCode = buildHuffman(lengthLengths, false);
  if (!lengthCode) return 'DEFLATE_BAD';
  const lengths = readLengths(reader, lengthCode, literalCount + distanceCount);
  if (typeof lengths === 'string') return lengths;
  const literals = buildHuffman(lengths.subarray(0, literalCount), false);
  const distances = buildHuffman(lengths.subarray(literalCount), true);
  // A block without an end-of-block code could never end.
  return literals && distances && lengths[endOfBlock] !== 0 ? { literals, distances } : 'DEFLATE_BAD';
}

function readLengths(reader: BitReader, code: Huffman, total: number): Uint8Array | DeflateCode {
  const lengths = new Uint8Array(total);
  let at = 0;
  while (at < total) {
    const symbol = readSymbol(reader, code);
    if (symbol < 0) return symbol === outOfBits ? 'DEFLATE_TRUNCATED' : 'DEFLATE_BAD';
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const times = readTimes(reader, symbol);
    if (times < 0) return 'DEFLATE_TRUNCATED';
    if (at + times > total || (symbol === 16 && at === 0)) return 'DEFLATE_BAD';
    lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, at + times);
    at += times;
  }
  return lengths;
}

/** How often symbol 16 repeats the length before, or 17 and 18 a zero; negative when the bytes end before. */
function readTimes(reader: BitReader, symbol: number): number {
  if (symbol === 18) return readMore(reader, 7, 11);
  return readMore(reader, symbol === 16 ? 2 : 3, 3);
}

function readMore(reader: BitReader, bits: number, least: number): number {
  const extra = takeBits(reader, bits);
  return extra < 0 ? extra : least + extra;
}
