import { expect, it } from 'vitest';
import type { Frame } from './frame.ts';
import { pointsOf } from './points-of.ts';

function picture(width: number, height: number, colour: (x: number, y: number) => readonly number[]): Frame {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at += 1) data.set(colour(at % width, Math.floor(at / width)), at * 4);
  return { width, height, data };
}

it('keeps the shape and the colours of a picture in 32 points a row', () => {
  const left = [200, 100, 20, 255];
  const right = [10, 60, 240, 255];
  const { width, height, data } = pointsOf(picture(640, 360, (x) => (x < 320 ? left : right)));
  expect([width, height]).toEqual([32, 18]);
  expect([...data.slice(15 * 4, 17 * 4)]).toEqual([...left, ...right]);
});

it('tells no two people apart by what is smaller than a point', () => {
  const stripes = pointsOf(picture(1280, 720, (x) => (x % 20 < 10 ? [0, 0, 0, 255] : [255, 255, 255, 255])));
  const values = [...stripes.data].filter((_, at) => at % 4 === 0);
  expect(Math.max(...values) - Math.min(...values)).toBe(0);
});

it('makes no more points than there are pixels', () => {
  const { width, height } = pointsOf(picture(3, 1, () => [1, 2, 3, 255]));
  expect([width, height]).toEqual([3, 1]);
});
