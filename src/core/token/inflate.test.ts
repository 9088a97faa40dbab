import { deflateRawSync, inflateRawSync, constants } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { low, packed as bits } from './__fixtures__/deflate-bits.ts';
import { dictionary } from './dictionary.ts';
import { inflate } from './inflate.ts';

const code = (data: readonly number[] | Uint8Array, max = 4096) => {
  const result = inflate(Uint8Array.from(data), max);
  return result.ok ? 'OK' : result.code;
};
const strategies = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_FIXED,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FILTERED,
];
const texts = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 3000 }).map((list) => Uint8Array.from(list)),
);

describe('inflate', () => {
  it('gives back what zlib deflated, with the dictionary, at every level and strategy', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 9 }), fc.constantFrom(...strategies), (data, level, strategy) => {
        const packed = deflateRawSync(data, { level, strategy, dictionary });
        expect(inflate(packed, 3000, dictionary)).toEqual({ ok: true, value: data });
      }),
      { numRuns: 400 },
    );
  });

  it('never accepts what zlib refuses, nor reads it otherwise', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(7), (data, place, bit) => {
        const packed = Uint8Array.from(deflateRawSync(data, { level: 9 }));
        const at = place % packed.length;
        packed[at] = (packed[at] ?? 0) ^ (1 << bit);
        const ours = inflate(packed, 100_000);
        if (ours.ok) expect(new Uint8Array(inflateRawSync(packed))).toEqual(ours.value);
      }),
      { numRuns: 4000 },
    );
  });

  it('refuses every strict prefix as truncated', () => {
    const packed = deflateRawSync(Buffer.from('un texte qui se répète, un texte qui se répète, et un autre'));
    for (let length = 0; length < packed.length; length += 1) {
      expect(code(packed.subarray(0, length))).toBe('DEFLATE_TRUNCATED');
    }
  });

  it('stops a bomb at its bound, whatever the block', () => {
    const zeros = Buffer.alloc(10_000_000);
    expect(code(deflateRawSync(zeros))).toBe('DEFLATE_TOO_LARGE');
    expect(code(deflateRawSync(zeros, { level: 0 }))).toBe('DEFLATE_TOO_LARGE');
    expect(code(deflateRawSync(zeros, { strategy: constants.Z_HUFFMAN_ONLY }))).toBe('DEFLATE_TOO_LARGE');
    expect(code([1, 2, 0, 0xfd, 0xff, 7, 8], 2)).toBe('OK');
    expect(code([1, 2, 0, 0xfd, 0xff, 7, 8], 1)).toBe('DEFLATE_TOO_LARGE');
    expect(code(deflateRawSync(Buffer.alloc(4096)))).toBe('OK');
    expect(code(deflateRawSync(Buffer.alloc(4097)))).toBe('DEFLATE_TOO_LARGE');
  });

  it('refuses what follows the end', () => {
    const packed = deflateRawSync(Buffer.from('abc'));
    expect(code([...packed, 0])).toBe('DEFLATE_TRAILING');
    expect(code([...packed, ...packed])).toBe('DEFLATE_TRAILING');
    const padded = bits('1 10 0000000 000001');
    expect(code(padded)).toBe('DEFLATE_TRAILING');
    expect(code(bits('1 10 0000000 000000'))).toBe('OK');
  });

  const stored = (...rest: number[]) => [1, ...rest];
  it.each([
    ['a reserved block', bits('1 11 00000'), 'DEFLATE_BAD'],
    ['a zlib wrapper', [0x78, 0x9c, 3, 0, 0, 0, 0, 1], 'DEFLATE_BAD'],
    ['a gzip wrapper', [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3], 'DEFLATE_BAD'],
    ['a stored block', stored(2, 0, 0xfd, 0xff, 7, 8), 'OK'],
    ['a stored length that disagrees', stored(2, 0, 0xfd, 0xfe, 7, 8), 'DEFLATE_BAD'],
    ['a stored block cut short', stored(3, 0, 0xfc, 0xff, 7, 8), 'DEFLATE_TRUNCATED'],
    ['a stored block cut in its length', [1, 2, 0, 0xfd], 'DEFLATE_TRUNCATED'],
    ['a distance cut in its extra bits', bits('1 10 0000001 01010 0'), 'DEFLATE_TRUNCATED'],
    ['stored padding that is not zero', [0x09, 0, 0, 0xff, 0xff], 'DEFLATE_BAD'],
    ['a distance before the start', bits('1 10 0000001 00000 0000000 0'), 'DEFLATE_BAD'],
    ['length symbol 286', bits('1 10 11000110 00000 0000000'), 'DEFLATE_BAD'],
    ['distance symbol 30', bits('1 10 00110000 0000001 11110 0000000'), 'DEFLATE_BAD'],
    ['287 literal lengths', bits(`1 01 ${low(30, 5)} ${low(0, 5)} ${low(0, 4)} ${'0'.repeat(40)}`), 'DEFLATE_BAD'],
    ['31 distances', bits(`1 01 ${low(0, 5)} ${low(30, 5)} ${low(0, 4)} ${'0'.repeat(40)}`), 'DEFLATE_BAD'],
    [
      'no code for the code lengths',
      bits(`1 01 ${low(0, 5)} ${low(0, 5)} ${low(0, 4)} ${'0'.repeat(40)}`),
      'DEFLATE_BAD',
    ],
    ['nothing', [], 'DEFLATE_TRUNCATED'],
  ])('%s → %s', (_what, data, expected) => {
    expect(code(data)).toBe(expected);
  });

  /** A dynamic block whose code lengths are coded in 1 bit: `0` says `first`, `1` says `second`. */
  const dynamic = (first: number, second: number, lengths: string, body: string) => {
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const clen = order.map((symbol) => low(symbol === first || symbol === second ? 1 : 0, 3)).join('');
    return bits(`1 01 ${low(0, 5)} ${low(lengths.length - 258, 5)} ${low(15, 4)} ${clen} ${lengths} ${body}`);
  };
  it.each([
    // 256 = end and 0 have one bit each: complete; no distance at all.
    ['a complete set and no distance', dynamic(0, 1, `1${'0'.repeat(255)}1 0`.replace(' ', ''), '0 1'), 'OK'],
    ['an incomplete literal set', dynamic(0, 2, `1${'0'.repeat(255)}10`, '00 01'), 'DEFLATE_BAD'],
    ['a set without an end', dynamic(0, 1, `11${'0'.repeat(255)}0`, '0'), 'DEFLATE_BAD'],
    ['an over-subscribed set', dynamic(0, 1, `11${'0'.repeat(254)}10`, '0'), 'DEFLATE_BAD'],
    ['a lone distance of one bit', dynamic(0, 1, `1${'0'.repeat(255)}11`, '0 1'), 'OK'],
    ['a lone distance of two bits', dynamic(1, 2, `1${'1'.repeat(257)}`, '0'), 'DEFLATE_BAD'],
  ])('%s → %s', (_what, data, expected) => {
    expect(code(data)).toBe(expected);
  });
});
