import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inflateZlib } from './zlib.ts';

const data = new TextEncoder().encode('une liste, une liste, une liste');
const packed = () => Uint8Array.from(deflateSync(data, { level: 9 }));
/** The stream with this header, whose other bytes are right. */
const headed = (method: number, flags: number) => {
  const stream = packed();
  stream.set([method, flags]);
  return stream;
};

describe('a zlib stream', () => {
  it.each([
    [0x78, 0xda],
    [0x78, 0x9c],
    [0x08, 0x1d],
  ])('may begin with %i %i', (method, flags) => {
    expect(inflateZlib(headed(method, flags), data.length)).toEqual(data);
  });

  it.each([
    ['another method', 0x79, 0x18 + 31 - (0x7918 % 31)],
    ['a window above 32 kB', 0x88, 0x1c],
    ['a preset dictionary', 0x78, 0x20 + 31 - (0x7820 % 31)],
    ['a wrong check', 0x78, 0xdb],
  ])('with %s is refused', (_what, method, flags) => {
    expect(inflateZlib(headed(method, flags), data.length)).toBeNull();
  });

  it('has exactly its length, its sum, and nothing after', () => {
    expect(inflateZlib(packed(), data.length - 1)).toBeNull();
    expect(inflateZlib(packed(), data.length + 1)).toBeNull();
    const wrong = packed();
    wrong[wrong.length - 1] = (wrong.at(-1) ?? 0) ^ 1;
    expect(inflateZlib(wrong, data.length)).toBeNull();
    expect(inflateZlib(Uint8Array.from([...packed(), 0]), data.length)).toBeNull();
    expect(inflateZlib(packed().subarray(0, 7), data.length)).toBeNull();
    expect(inflateZlib(new Uint8Array(0), 0)).toBeNull();
    expect(inflateZlib(Uint8Array.from(deflateSync(new Uint8Array(0))), 0)).toEqual(new Uint8Array(0));
  });
});
