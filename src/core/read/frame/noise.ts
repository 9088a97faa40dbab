import type { Frame } from './frame.ts';

/** Pixels looked at: one in five of one row in eight, the edges left out. */
const columnStep = 5;
const rowStep = 8;

/**
 * How much a frame crackles: the median of how far a pixel's green stands from the middle of its two neighbours, twice
 * over. Edges do not count in a median: 0 to 8 in good light, 19 and more in a dim room.
 */
export function noiseOf({ width, height, data }: Frame): number {
  const counts = new Uint32Array(511);
  let seen = 0;
  for (let y = rowStep; y < height - rowStep; y += rowStep) {
    for (let x = rowStep; x < width - rowStep; x += columnStep) {
      const at = (y * width + x) * 4 + 1;
      const apart = Math.abs(2 * (data[at] ?? 0) - (data[at - 4] ?? 0) - (data[at + 4] ?? 0));
      counts[apart] = (counts[apart] ?? 0) + 1;
      seen += 1;
    }
  }
  let below = 0;
  return counts.findIndex((count) => (below += count) * 2 > seen);
}
