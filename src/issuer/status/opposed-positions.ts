import type { Enrolment } from '../register.ts';
import { shardEntries } from './position.ts';

/** Positions of the whole list, ascending and distinct: four bytes each, so that 68 million phones fit in memory. */
export type Positions = Uint32Array;

/**
 * Positions whose bit must be set at `now`. A phone whose last credential has expired needs none: dates already refuse
 * it, and its bit would only make the list longer (token.md §5). A day of margin covers clocks that are late.
 */
export function opposedPositions(enrolments: readonly Enrolment[], now: number): Positions {
  const opposed = enrolments.filter(({ opposedAt, exp }) => opposedAt !== undefined && now < exp + 86_400);
  return Uint32Array.from(new Set(opposed.map(({ position }) => position))).sort();
}

/** Both lists as one. */
export function mergePositions(a: Positions, b: Positions): Positions {
  const merged = new Uint32Array(a.length + b.length);
  merged.set(a);
  merged.set(b, a.length);
  return withoutDoubles(merged.sort());
}

/** What `all` has and `known` has not. */
export function newPositions(all: Positions, known: Positions): Positions {
  let at = 0;
  return all.filter((position) => {
    while (at < known.length && (known[at] ?? 0) < position) at += 1;
    return known[at] !== position;
  });
}

/** The part of the list that lies in one shard, as positions inside that shard. */
export function* positionsInShard(positions: Positions, shard: number): Generator<number> {
  const first = shard * shardEntries;
  for (let at = firstAtLeast(positions, first); at < positions.length; at += 1) {
    const inside = (positions[at] ?? 0) - first;
    if (inside >= shardEntries) return;
    yield inside;
  }
}

function withoutDoubles(sorted: Positions): Positions {
  return sorted.filter((position, i) => i === 0 || position !== sorted[i - 1]);
}

/** Index of the first position that is not below `value`: the list is sorted, so a binary search. */
function firstAtLeast(positions: Positions, value: number): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
