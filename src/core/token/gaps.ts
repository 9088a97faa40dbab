import { accept, refuse, type Result } from '#core/shared';

/** Most positions one delta may set. */
export const maxDeltaPositions = 200_000;
/** 1,000 shards of 2^20 entries: the most a prefix with 1–3 digits can name. */
const maxPosition = 1000 * 1_048_576;

/**
 * Sorted distinct positions → LEB128 of the first position, then of each difference to the one before (token.md §5).
 *
 * @throws RangeError when the positions do not rise.
 */
export function encodeGaps(positions: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let previous = 0;
  positions.forEach((position, i) => {
    let gap = position - previous;
    if (!Number.isInteger(gap) || gap < (i === 0 ? 0 : 1)) throw new RangeError('positions must rise');
    previous = position;
    for (; gap >= 128; gap = Math.floor(gap / 128)) bytes.push((gap % 128) + 128);
    bytes.push(gap);
  });
  return Uint8Array.from(bytes);
}

/** The positions that {@link encodeGaps} wrote; refused when they do not rise, are too many, too far or spelled long. */
export function decodeGaps(bytes: Uint8Array): Result<readonly number[], 'DELTA_SHAPE'> {
  const positions: number[] = [];
  let gap = 0;
  let weight = 1;
  for (const byte of bytes) {
    gap += (byte & 127) * weight;
    if (byte >= 128) {
      weight *= 128;
      if (weight > maxPosition) return refuse('DELTA_SHAPE');
      continue;
    }
    const isFirst = positions.length === 0;
    const position = (positions.at(-1) ?? 0) + gap;
    const isLong = byte === 0 && weight > 1;
    if (isLong || position >= maxPosition || (gap === 0 && !isFirst)) return refuse('DELTA_SHAPE');
    positions.push(position);
    if (positions.length > maxDeltaPositions) return refuse('DELTA_SHAPE');
    gap = 0;
    weight = 1;
  }
  return weight === 1 ? accept(positions) : refuse('DELTA_SHAPE');
}
