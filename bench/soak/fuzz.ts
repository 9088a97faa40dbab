import { fuzzTokens } from './fuzz-tokens.ts';
import { numberAfter, type SoakReport } from './soak.ts';

/** `[--tokens N] [--seed N]`: mutated tokens, none of which may pass, crash or be refused for an unknown reason. */
export async function run({ args }: { readonly args: readonly string[] }): Promise<SoakReport> {
  const seed = numberAfter('--seed', args, 20_261_124);
  const tokens = numberAfter('--tokens', args, 1_000_000);
  const before = process.memoryUsage().rss;
  const results = await fuzzTokens(tokens, seed);
  const memoryGrowthMb = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
  return {
    seed,
    results: { ...results, memoryGrowthMb },
    failed: results.accepted + results.crashes + results.undocumented,
  };
}
