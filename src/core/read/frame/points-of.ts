import type { Frame } from './frame.ts';

/** Points a row of the picture has: too few for a face. */
const pointsWide = 32;
/** Pixels of each point that are looked at, a row and a column of a grid of so many. */
const samples = 4;

/** The frame as a few points, each the mean of sixteen of its pixels: what surrounds the aiming frame, nobody's face. */
export function pointsOf(frame: Frame): Frame {
  const width = Math.min(pointsWide, frame.width);
  const height = Math.max(1, Math.round((width * frame.height) / frame.width));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    data.set(meanOf(frame, sampled(x, frame.width, width), sampled(y, frame.height, height)), at * 4);
  }
  return { width, height, data };
}

/** The columns, or rows, of the pixels that stand for one point. */
function sampled(at: number, size: number, points: number): readonly number[] {
  return Array.from({ length: samples }, (_, i) => Math.floor(((at * samples + i + 0.5) * size) / (points * samples)));
}

function meanOf(frame: Frame, columns: readonly number[], rows: readonly number[]): readonly number[] {
  const pixels = rows.flatMap((row) => columns.map((column) => (row * frame.width + column) * 4));
  return [0, 1, 2].map(
    (colour) => pixels.reduce((sum, pixel) => sum + (frame.data[pixel + colour] ?? 0), 0) / pixels.length,
  );
}
