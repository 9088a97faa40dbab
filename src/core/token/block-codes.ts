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
export function fixedCodes(): BlockCodes | null {
  const lengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  const literals = buildHuffman(lengths, false);
  const distances = buildHuffman(new Uint8Array(32).fill(5), false);
  return literals && distances && { literals, distances };
}

/** Reads the codes in front of a dynamic block (RFC 1951 §3.2.7). */
export function readBlockCodes(reader: BitReader): BlockCodes | DeflateCode {
  const [literalCount, distanceCount, lengthCount] = [257, 1, 4].map((base, i) => {
    const extra = takeBits(reader, i === 2 ? 4 : 5);
    return extra < 0 ? -1 : base + extra;
  }) as [number, number, number];
  if (lengthCount < 0) return 'DEFLATE_TRUNCATED';
  if (literalCount > 286 || distanceCount > 30) return 'DEFLATE_BAD';
  const lengthLengths = new Uint8Array(19);
  for (const symbol of lengthOrder.slice(0, lengthCount)) {
    const bits = takeBits(reader, 3);
    if (bits < 0) return 'DEFLATE_TRUNCATED';
    lengthLengths[symbol] = bits;
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

/** Repeat symbols 16, 17, 18: bits that say how often, and the least number of times. */
const repeats = [
  [2, 3],
  [3, 3],
  [7, 11],
] as const;

function readLengths(reader: BitReader, code: Huffman, total: number): Uint8Array | DeflateCode {
  const lengths = new Uint8Array(total);
  let at = 0;
  while (at < total) {
    const symbol = readSymbol(reader, code);
    if (symbol < 0) return symbol === outOfBits ? 'DEFLATE_TRUNCATED' : 'DEFLATE_BAD';
    const repeat = repeats[symbol - 16];
    if (!repeat) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    const extra = takeBits(reader, repeat[0]);
    if (extra < 0) return 'DEFLATE_TRUNCATED';
    const end = at + repeat[1] + extra;
    if (end > total || (symbol === 16 && at === 0)) return 'DEFLATE_BAD';
    lengths.fill(symbol === 16 ? (lengths[at - 1] ?? 0) : 0, at, end);
    at = end;
  }
  return lengths;
}
