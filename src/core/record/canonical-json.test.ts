import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isDeeperThan } from './canonical-json.ts';

describe('canonical JSON', () => {
  it.each([
    [{ b: 1, a: [1, { d: null, c: 'é' }] }, '{"a":[1,{"c":"é","d":null}],"b":1}'],
    [{ 9: 1, 10: 2, a: 3 }, '{"10":2,"9":1,"a":3}'],
    [{ a: undefined, b: [undefined] }, '{"b":[null]}'],
    [{ '': 0, é: 1, z: 2 }, '{"":0,"z":2,"é":1}'],
  ])('%j is written %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('has one spelling whatever the order of the members, and says the same as JSON', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (members, seed) => {
        const entries = Object.entries(members);
        const turned = Object.fromEntries([...entries.slice(seed % 7), ...entries.slice(0, seed % 7)]);
        const text = canonicalJson(members);
        expect(canonicalJson(turned)).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(members)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });
});

it('bounds the depth', () => {
  expect(isDeeperThan([[[1]]], 3)).toBe(false);
  expect(isDeeperThan([[[[]]]], 3)).toBe(true);
  expect(isDeeperThan(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`), 16)).toBe(true);
});
