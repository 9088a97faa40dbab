import type { Frame } from './frame.ts';

/** A frame whose longest side is `sideMax` pixels at most, each pixel the mean of a square of them; unchanged when it is. */
export function shrink(frame: Frame, sideMax: number): Frame {
  const by = Math.ceil(Math.max(frame.width, frame.height) / sideMax);
  if (by <= 1) return frame;
  const width = Math.max(1, Math.floor(frame.width / by));
  const height = Math.max(1, Math.floor(frame.height / by));
  const data = new Uint8ClampedArray(width * height * 4);
  const sums = new Float64Array(4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sums.fill(0);
      addSquare(frame, { left: x * by, top: y * by, by }, sums);
      data.set(
        sums.map((sum) => sum / (by * by)),
        (y * width + x) * 4,
      );
    }
  }
  return { width, height, data };
}

interface Square {
  readonly left: number;
  readonly top: number;
  readonly by: number;
}

/** Adds the four channels of each pixel of a square; past the edge of a very thin picture there is nothing to add. */
function addSquare({ width, data }: Frame, { left, top, by }: Square, sums: Float64Array): void {
  for (let y = top; y < top + by; y += 1) {
    const start = (y * width + left) * 4;
    for (let at = start; at < start + by * 4; at += 1) sums[at & 3] = (sums[at & 3] ?? 0) + (data[at] ?? 0);
  }
}
