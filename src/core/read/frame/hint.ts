import type { Frame } from './frame.ts';
import type { SeenCode } from './seen-code.ts';

/** What the picture says is wrong, the one thing to change first. */
export type Hint = 'dark' | 'glare' | 'tilted' | 'closer';

/** Pixels a module needs to be read nearly always (measured: 99 % at four, 69 % under two and a half). */
const pixelsPerModuleMin = 4;
/** Mean luma under which a room is too dark to tell modules from noise. */
const darkMean = 45;
/** Part of the picture that must be burnt out before glare is blamed. */
const glarePart = 0.02;

/** A code held flat is as high as wide; past this the far side of a tilted one is lost. */
const slantMax = 1.25;

/**
 * Why no code was read, from the frame and from a code that was seen there and could not be read. Null when the picture
 * shows nothing to change.
 */
export function hintOf(frame: Frame, seen: SeenCode | null): Hint | null {
  const light = lightOf(frame);
  if (light.mean < darkMean) return 'dark';
  if (seen && seen.slant > slantMax) return 'tilted';
  if (seen && seen.pixelsPerModule < pixelsPerModuleMin) return 'closer';
  return light.burnt > glarePart && light.mean < 200 ? 'glare' : null;
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
