import { expect, it } from 'vitest';
import { shrink } from './shrink.ts';

it('leaves a picture that is small enough as it is', () => {
  const frame = { width: 2, height: 1, data: new Uint8ClampedArray(8) };
  expect(shrink(frame, 2)).toBe(frame);
});

it('makes each pixel the mean of a square, channel by channel', () => {
  const pixels = [
    [0, 10, 100, 255],
    [4, 10, 100, 255],
    [90, 0, 0, 255],
    [8, 30, 100, 255],
    [8, 30, 100, 255],
    [90, 0, 0, 255],
  ];
  const frame = { width: 3, height: 2, data: new Uint8ClampedArray(pixels.flat()) };
  expect(shrink(frame, 2)).toEqual({ width: 1, height: 1, data: new Uint8ClampedArray([5, 20, 100, 255]) });
});

it('keeps a line of pixels a line', () => {
  const { width, height } = shrink({ width: 9000, height: 1, data: new Uint8ClampedArray(36_000) }, 4096);
  expect([width, height]).toEqual([3000, 1]);
});
