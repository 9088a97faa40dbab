import { simulate } from './simulation/simulate.ts';
import { numberAfter, type SoakContext, type SoakReport } from './soak.ts';

/**
 * `[--seeds N] [--seed FIRST]`: so many lives of a till, each from its own seed. A life that fails prints its seed, and
 * `--seeds 1 --seed THAT` lives it again.
 */
export async function run({ args }: Pick<SoakContext, 'args'>): Promise<SoakReport> {
  const seeds = numberAfter('--seeds', args, 100_000);
  const seed = numberAfter('--seed', args, 1);
  let [shown, restarts, damages] = [0, 0, 0];
  const failures: { seed: number; failure: string }[] = [];
  for (let at = seed; at < seed + seeds; at += 1) {
    const life = await simulate(at);
    shown += life.shown;
    restarts += life.restarts;
    damages += life.damages;
    if (life.failure) failures.push({ seed: at, failure: life.failure });
  }
  return {
    seed,
    results: { seeds, shown, restarts, damages, failures: failures.slice(0, 20) },
    failed: failures.length,
  };
}
