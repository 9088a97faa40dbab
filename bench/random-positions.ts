/** A generator of the numbers 0 ≤ n < 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Ascending positions below `entries`, each there with probability `rate`, independent of the others. */
export function randomPositions(entries: number, rate: number, random: () => number): Uint32Array {
  const positions: number[] = [];
  // The gap between two successes of independent draws is geometric.
  for (let at = -1; ;) {
    at += 1 + Math.floor(Math.log(1 - random()) / Math.log(1 - rate));
    if (at >= entries) return Uint32Array.from(positions);
    positions.push(at);
  }
}
