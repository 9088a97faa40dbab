import type { Frame } from './frame.ts';

/** Part of each side that is kept: the middle, where a hand holds a phone. */
const kept = 0.6;
const scale = 2;
/** Weight of what a pixel differs from its neighbours (unsharp mask). */
const sharpening = 1;
/** A small picture is kept whole: its code may touch the edges. */
const smallSide = 400;

/** The middle of a frame, sharpened and twice as large, and where it lay. */
export interface Enlarged {
  readonly frame: Frame;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Sharpens and doubles the middle 60 % of a frame: what rescues codes that are small or out of focus. */
export function enlargeCentre(frame: Frame): Enlarged {
  const part = Math.min(frame.width, frame.height) < smallSide ? 1 : kept;
  const width = Math.max(1, Math.round(frame.width * part));
  const height = Math.max(1, Math.round(frame.height * part));
  const left = Math.floor((frame.width - width) / 2);
  const top = Math.floor((frame.height - height) / 2);
  const grey = sharpen(greyOf(frame, { left, top, width, height }), width, height);
  return { frame: doubled(grey, width, height), left, top, scale };
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Luma (ITU-R BT.601, integer weights over 1024) of a part of the frame. */
function greyOf(frame: Frame, { left, top, width, height }: Rectangle): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    let from = ((top + y) * frame.width + left) * 4;
    for (let to = y * width; to < (y + 1) * width; to += 1, from += 4) {
      const [red = 0, green = 0, blue = 0] = [frame.data[from], frame.data[from + 1], frame.data[from + 2]];
      grey[to] = (red * 306 + green * 601 + blue * 117) >> 10;
    }
  }
  return grey;
}

/** Unsharp mask over the eight neighbours; the border is kept as it is. */
function sharpen(grey: Uint8ClampedArray, width: number, height: number): Uint8ClampedArray {
  const sharp = grey.slice();
  for (let y = 1; y < height - 1; y += 1) {
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 1) {
      const [above, below] = [at - width, at + width];
      const row = (middle: number) => (grey[middle - 1] ?? 0) + (grey[middle] ?? 0) + (grey[middle + 1] ?? 0);
      const own = grey[at] ?? 0;
      sharp[at] = own + sharpening * (own - (row(above) + row(at) + row(below)) / 9);
    }
  }
  return sharp;
}

/** Twice the size by linear interpolation, as RGBA. */
function doubled(grey: Uint8ClampedArray, width: number, height: number): Frame {
  const wide = width * scale;
  const data = new Uint8ClampedArray(wide * height * scale * 4).fill(255);
  for (let y = 0; y < height * scale; y += 1) {
    const row = (y >> 1) * width;
    const nextRow = Math.min((y >> 1) + (y & 1), height - 1) * width;
    for (let x = 0; x < wide; x += 1) {
      const column = x >> 1;
      const nextColumn = Math.min(column + (x & 1), width - 1);
      const sum =
        (grey[row + column] ?? 0) +
        (grey[row + nextColumn] ?? 0) +
        (grey[nextRow + column] ?? 0) +
        (grey[nextRow + nextColumn] ?? 0);
      const to = (y * wide + x) * 4;
      data[to] = data[to + 1] = data[to + 2] = sum >> 2;
    }
  }
  return { width: wide, height: height * scale, data };
}
