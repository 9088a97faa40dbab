import type { Frame } from './frame.ts';

/** A code that was seen and not read: three eyes of a QR code. */
export interface SeenCode {
  /** Pixels a module, as the eyes show it. */
  readonly pixelsPerModule: number;
  /** How much higher than wide an eye is, or wider than high: 1 when the code is held flat. */
  readonly slant: number;
}

interface Eye {
  readonly x: number;
  readonly y: number;
  /** An eye is seven modules across. */
  readonly width: number;
  readonly height: number;
}

/**
 * Looks for the eyes of a QR code by the proportion 1:1:3:1:1 of their dark and light stretches, along a row and along
 * the column through its middle, with one threshold for the picture. Null when fewer than three are seen: it guides a
 * hand, and reads nothing.
 */
export function seeCode(frame: Frame): SeenCode | null {
  const eyes = eyesOf(frame);
  if (eyes.length < 3) return null;
  const usual = (measure: (eye: Eye) => number) => {
    const sorted = eyes.map(measure).sort((one, other) => one - other);
    return sorted[sorted.length >> 1] ?? 0;
  };
  const [width, height] = [usual((eye) => eye.width), usual((eye) => eye.height)];
  return { pixelsPerModule: Math.max(width, height) / 7, slant: Math.max(height / width, width / height) };
}

type IsDark = (x: number, y: number) => boolean;

/** Each eye once, from one row in two. */
function eyesOf(frame: Frame): readonly Eye[] {
  const { width, height, data } = frame;
  const threshold = middleOf(data);
  const isDark: IsDark = (x, y) => (data[(y * width + x) * 4 + 1] ?? 255) < threshold;
  const eyes: Eye[] = [];
  for (let y = 0; y < height; y += 2) {
    for (const { middle, across } of rowEyes((x) => isDark(x, y), width)) {
      if (eyes.some((eye) => Math.hypot(eye.x - middle, eye.y - y) < across)) continue;
      const high = columnHeight((other) => isDark(Math.round(middle), other), y, height);
      if (high !== null && high < across * 4 && across < high * 4)
        eyes.push({ x: middle, y, width: across, height: high });
    }
  }
  return eyes;
}

/** Where a row crosses what may be an eye. */
function rowEyes(isDark: (x: number) => boolean, width: number): readonly { middle: number; across: number }[] {
  const found: { middle: number; across: number }[] = [];
  const runs = [0, 0, 0, 0, 0];
  let [dark, length] = [false, 0];
  for (let x = 0; x <= width; x += 1) {
    const now = x < width && isDark(x);
    if (x < width && now === dark) {
      length += 1;
      continue;
    }
    runs.shift();
    runs.push(length);
    const across = runs.reduce((total, run) => total + run, 0);
    if (dark && isEye(runs)) found.push({ middle: x - across / 2, across });
    [dark, length] = [now, 1];
  }
  return found;
}

/** Height of an eye on the column through its middle; null when the column is none. */
function columnHeight(isDark: (y: number) => boolean, from: number, height: number): number | null {
  const stretch = (start: number, by: 1 | -1, wanted: boolean) => {
    let y = start;
    while (y >= 0 && y < height && isDark(y) === wanted) y += by;
    return Math.abs(y - start);
  };
  const side = (by: 1 | -1) => {
    const core = stretch(from, by, true);
    const ring = stretch(from + core * by, by, false);
    return [core, ring, stretch(from + (core + ring) * by, by, true)] as const;
  };
  const [up, down] = [side(-1), side(1)];
  const runs = [up[2], up[1], up[0] + down[0] - 1, down[1], down[2]];
  return isEye(runs) ? runs.reduce((total, run) => total + run, 0) : null;
}

/** Five stretches in the proportion of an eye, each wrong by half a module at most. */
function isEye(runs: readonly number[]): boolean {
  const module = runs.reduce((total, run) => total + run, 0) / 7;
  return module >= 1.3 && [1, 1, 3, 1, 1].every((want, at) => Math.abs((runs[at] ?? 0) - want * module) < module * 0.5);
}

/** Less between dark and light is a picture of nothing: its noise makes eyes. */
const contrastMin = 40;

/** Half way between the darkest and the lightest fiftieth of the picture, from one pixel in sixteen. */
function middleOf(data: Uint8ClampedArray): number {
  const counts = new Uint32Array(256);
  let seen = 0;
  for (let at = 1; at < data.length; at += 64) {
    const green = data[at] ?? 0;
    counts[green] = (counts[green] ?? 0) + 1;
    seen += 1;
  }
  const quantile = (part: number) => {
    let below = 0;
    return counts.findIndex((count) => (below += count) > part * seen);
  };
  const [dark, light] = [quantile(0.02), quantile(0.98)];
  return light - dark < contrastMin ? 0 : (dark + light) / 2;
}
