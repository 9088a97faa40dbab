import type { Frame, Point } from './frame.ts';

/** What the picture says is wrong, the one thing to change first. */
export type Hint = 'dark' | 'glare' | 'tilted' | 'closer';

/** Pixels a module needs to be read nearly always (measured: 99 % at four, 69 % under two and a half). */
const pixelsPerModuleMin = 4;
/** Modules a side of the usual code, version 16. */
const usualModules = 81;

/** Mean luma under which a room is too dark to tell modules from noise. */
const darkMean = 45;
/** Part of the picture that must be burnt out before glare is blamed. */
const glarePart = 0.02;

/**
 * Why no code was read, from the frame and, when the decoder saw one it could not read, its corners. Null when the
 * picture shows nothing to change.
 */
export function hintOf(frame: Frame, corners: readonly Point[] | null): Hint | null {
  const light = lightOf(frame);
  if (light.mean < darkMean) return 'dark';
  if (corners && corners.length === 4) {
    const sides = corners.map((corner, at) => distance(corner, corners[(at + 1) % 4] ?? corner));
    const [shortest, longest] = [Math.min(...sides), Math.max(...sides)];
    if (longest < pixelsPerModuleMin * usualModules) return 'closer';
    if (longest > shortest * 1.25) return 'tilted';
  }
  return light.burnt > glarePart && light.mean < 200 ? 'glare' : null;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Mean luma and burnt-out part, from one pixel in sixteen. */
function lightOf(frame: Frame): { mean: number; burnt: number } {
  let sum = 0;
  let burnt = 0;
  let count = 0;
  for (let at = 0; at < frame.data.length; at += 64) {
    const green = frame.data[at + 1] ?? 0;
    sum += green;
    if (green >= 253) burnt += 1;
    count += 1;
  }
  return { mean: sum / Math.max(1, count), burnt: burnt / Math.max(1, count) };
}
