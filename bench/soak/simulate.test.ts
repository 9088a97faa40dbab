import { describe, expect, it } from 'vitest';
import { simulate } from './simulation/simulate.ts';

const seeds = 2_000;
const first = 1;

describe('a till whose power, disk, clock and network fail', () => {
  it(`keeps all that it showed, in ${seeds} lives`, { timeout: 240_000 }, async () => {
    let [shown, restarts, damages] = [0, 0, 0];
    for (let seed = first; seed < first + seeds; seed += 1) {
      const life = await simulate(seed);
      expect(life.failure, `seed ${seed}`).toBeNull();
      [shown, restarts, damages] = [shown + life.shown, restarts + life.restarts, damages + life.damages];
    }
    // A simulation in which nothing happens proves nothing.
    expect(shown).toBeGreaterThan(4 * seeds);
    expect(restarts).toBeGreaterThan(seeds);
    expect(damages).toBeGreaterThan(seeds / 2);
  });

  it('lives the same life again from the same seed', async () => {
    expect(await simulate(77)).toEqual(await simulate(77));
  });
});
