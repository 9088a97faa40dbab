import { describe, expect, it } from 'vitest';
import { codesOf, low, packed } from './__fixtures__/deflate-bits.ts';
import { readBits } from './bit-reader.ts';
import { readBlockCodes } from './block-codes.ts';
import { buildHuffman } from './huffman.ts';

/** A length, or a repetition: its symbol, and how often beyond the least. */
type Written = number | readonly [symbol: 16 | 17 | 18, more: number];

/** The order in which RFC 1951 §3.2.7 writes the lengths of the code of the lengths. */
const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/** Thirteen codes of four bits and six of five: complete, with every symbol. */
const allSymbols = Array.from({ length: 19 }, (_, symbol) => (symbol < 13 ? 4 : 5));

interface Front {
  readonly literals: number;
  readonly distances: number;
  readonly written: readonly Written[];
  readonly lengthsOfLengths?: readonly number[];
}

/** The front of a dynamic block, as bits. */
function front({ literals, distances, written, lengthsOfLengths = allSymbols }: Front): string {
  const codes = codesOf(lengthsOfLengths);
  const body = written.map((one) => {
    if (typeof one === 'number') return codes.get(one);
    const [symbol, more] = one;
    return `${codes.get(symbol)}${low(more, { 16: 2, 17: 3, 18: 7 }[symbol])}`;
  });
  const lengths = order.map((symbol) => low(lengthsOfLengths[symbol] ?? 0, 3));
  return [low(literals - 257, 5), low(distances - 1, 5), low(15, 4), ...lengths, ...body].join('');
}
const read = (bits: string) => readBlockCodes(readBits(packed(bits)));
const zeros = (count: number): Written[] => Array.from({ length: count }, () => 0);

/** Sixteen literals of five bits and the end of one: 256 lengths shortened by every sort of repetition. */
const shortened: Front = {
  literals: 258,
  distances: 3,
  // 5, then 5 fifteen times by sixes and threes; zeros by 138, 95, 3 and 4; then the end, a literal, three distances.
  written: [5, [16, 3], [16, 3], [16, 0], [18, 127], [18, 84], [17, 0], [17, 1], 1, 0, 1, 2, 2],
};

describe('the codes in front of a dynamic block', () => {
  it('are those that are written, repetitions and all', () => {
    const reader = readBits(packed(`${front(shortened)}1`));
    const literals = new Uint8Array(258).fill(5, 0, 16);
    literals[256] = 1;
    expect(readBlockCodes(reader)).toEqual({
      literals: buildHuffman(literals, false),
      distances: buildHuffman(Uint8Array.of(1, 2, 2), true),
    });
    expect(reader.at * 8 - reader.count).toBe(front(shortened).length);
  });

  it.each([
    [286, 30],
    [286, 1],
    [257, 30],
    [257, 1],
  ])('may be %i and %i', (literals, distances) => {
    const written = [1, ...zeros(255), 1, ...zeros(literals - 257 + distances)];
    const codes = read(front({ literals, distances, written }));
    expect(codes).toMatchObject({ literals: { symbols: { length: literals } } });
    expect(codes).toMatchObject({ distances: { symbols: { length: distances } } });
  });

  it('ask for more wherever their bytes end', () => {
    const bytes = packed(front(shortened));
    for (let length = 0; length < bytes.length; length += 1)
      expect(readBlockCodes(readBits(bytes.subarray(0, length)))).toBe('DEFLATE_TRUNCATED');
  });

  const least = { literals: 257, distances: 1 };
  it.each<[string, Front]>([
    ['287 literals', { literals: 287, distances: 1, written: [1, ...zeros(255), 1, ...zeros(31)] }],
    ['288 literals and 32 distances', { literals: 288, distances: 32, written: [1, ...zeros(255), 1, ...zeros(63)] }],
    ['31 distances', { literals: 257, distances: 31, written: [1, ...zeros(255), 1, ...zeros(31)] }],
    ['a repetition of nothing', { ...least, written: [[16, 0], ...zeros(253), 1, 1] }],
    ['a repetition past the last', { ...least, written: [1, ...zeros(255), 1, [17, 0]] }],
    ['zeros far past the last', { ...least, written: [1, [18, 127], [18, 127]] }],
    ['a lone literal', { ...least, written: [...zeros(256), 1, 0] }],
    ['no end of the block', { ...least, written: [1, 1, ...zeros(256)] }],
    [
      'a lone code for the lengths',
      { ...least, written: [], lengthsOfLengths: [1, ...Array.from({ length: 18 }, () => 0)] },
    ],
  ])('are refused: %s', (_what, written) => {
    expect(read(`${front(written)}${'0'.repeat(300)}`)).toBe('DEFLATE_BAD');
  });

  it('may end with a repetition that reaches the last exactly', () => {
    expect(read(front({ ...least, written: [1, ...zeros(255), 1, 1] }))).toBeTypeOf('object');
    expect(read(front({ literals: 257, distances: 3, written: [1, ...zeros(255), 1, [17, 0]] }))).toBeTypeOf('object');
  });
});
