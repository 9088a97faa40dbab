import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codesOf, packed } from './__fixtures__/deflate-bits.ts';
import { readBits } from './bit-reader.ts';
import { buildHuffman, noSuchCode, outOfBits, readSymbol, type Huffman } from './huffman.ts';

const build = (lengths: readonly number[], allowsLone = false) => buildHuffman(Uint8Array.from(lengths), allowsLone);
const built = (lengths: readonly number[], allowsLone = false): Huffman => {
  const code = build(lengths, allowsLone);
  if (!code) throw new Error('refused');
  return code;
};

/** Complete sets: a leaf is split again and again, never deeper than fifteen, and some symbols are left without a code. */
const completeSets = fc
  .tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), fc.array(fc.nat(), { maxLength: 5 }))
  .map(([splits, holes]) => {
    const lengths = [1, 1];
    for (const pick of splits) {
      const at = pick % lengths.length;
      const length = lengths[at] ?? 0;
      if (length < 15) lengths.splice(at, 1, length + 1, length + 1);
    }
    for (const pick of holes) lengths.splice(pick % (lengths.length + 1), 0, 0);
    return lengths;
  });
const combs = [3, 9, 10, 11, 15].map((depth) => [...Array.from({ length: depth }, (_, at) => at + 1), depth]);

/** What the table must hold for the next bits: the symbol whose code they begin with, or 0. */
function entryFor(codes: ReadonlyMap<number, string>, bits: string): number {
  for (const [symbol, code] of codes) if (bits.startsWith(code)) return (symbol << 4) | code.length;
  return 0;
}

/** The table has as many bits as the longest code that is in it. */
function expectWholeTable(lengths: readonly number[]): void {
  const width = Math.max(1, ...lengths.filter((length) => length <= 9));
  const short = new Map([...codesOf(lengths)].filter(([, code]) => code.length <= width));
  const entries = Array.from({ length: 2 ** width }, (_, held) =>
    entryFor(short, [...held.toString(2).padStart(width, '0')].reverse().join('')),
  );
  expect(built(lengths).fast).toEqual(Uint16Array.from(entries));
}

describe('a set of codes', () => {
  it('reads each of its symbols, in a row and alone, to the last bit', () => {
    fc.assert(
      fc.property(completeSets, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (lengths, picks) => {
        const codes = [...codesOf(lengths)];
        const said = picks.map((pick) => codes[pick % codes.length] ?? [0, '']);
        const text = said.map(([, code]) => code).join('');
        const reader = readBits(packed(text));
        expect(said.map(() => readSymbol(reader, built(lengths)))).toEqual(said.map(([symbol]) => symbol));
        expect(reader.at * 8 - reader.count).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(combs)('of a code of every length reads them all, $0', (...lengths) => {
    for (const [symbol, code] of codesOf(lengths)) {
      const reader = readBits(packed(`${code}1`));
      expect(readSymbol(reader, built(lengths))).toBe(symbol);
      expect(reader.at * 8 - reader.count).toBe(code.length);
    }
  });

  it.each(combs)('has its short codes in the table under whatever follows them, $0', (...lengths) => {
    expectWholeTable(lengths);
  });

  it('has its short codes in the table, whatever the set', () => {
    fc.assert(fc.property(completeSets, expectWholeTable), { numRuns: 100 });
  });

  it('asks for more bits when the bytes end within a code', () => {
    const lengths = combs[4] ?? [];
    for (const code of codesOf(lengths).values()) {
      const cut = code.slice(0, code.length - (code.length % 8 || 8));
      expect(readSymbol(readBits(packed(cut)), built(lengths))).toBe(outOfBits);
    }
  });
});

describe('a set that is none', () => {
  it.each([
    ['three codes of one bit', [1, 1, 1]],
    ['a sixteenth code too many at the last length', [...Array.from({ length: 15 }, (_, at) => at + 1), 15, 15]],
    ['nothing after one bit', [1]],
    ['nothing at all', [0, 0]],
    ['a gap', [2, 2, 2]],
    ['a gap at the last length', Array.from({ length: 15 }, (_, at) => at + 1)],
  ])('is refused: %s', (_what, lengths) => {
    expect(build(lengths)).toBeNull();
  });

  it.each([
    ['no code', [0, 0, 0], true],
    ['one code of one bit', [0, 1, 0], true],
    ['one code of two bits', [0, 2], false],
    ['two codes of two bits', [2, 2], false],
    ['one code of one bit beside one of two', [1, 2], false],
  ])('passes as a lone distance only when it is one: %s', (_what, lengths, passes) => {
    expect(build(lengths, true) !== null).toBe(passes);
  });

  it('reads its lone code, and nothing else', () => {
    const lone = built([0, 1], true);
    expect(readSymbol(readBits(packed('00000000')), lone)).toBe(1);
    expect(readSymbol(readBits(packed('1'.repeat(16))), lone)).toBe(noSuchCode);
    expect(readSymbol(readBits(packed('1'.repeat(8))), lone)).toBe(outOfBits);
    expect(readSymbol(readBits(packed('0'.repeat(16))), built([0], true))).toBe(noSuchCode);
  });
});
