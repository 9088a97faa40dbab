import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { fuzzTokens, type FuzzResults } from './fuzz-tokens.ts';
import { numberAfter, type SoakReport } from './soak.ts';

/** Tokens that one issuer and one seed make. */
const shareSize = 20_000;
/** Growth of the program's memory, after the first fifth of the tokens warmed it up, above which it is not flat. */
const flatMb = 40;

interface Share {
  readonly tokens: number;
  readonly seed: number;
}

/**
 * `[--tokens N] [--seed N]`: mutated tokens, none of which may pass, crash, be refused for an unknown reason, or leave
 * memory behind. Every core takes shares; a share depends on its seed alone.
 */
export async function run({ args }: { readonly args: readonly string[] }): Promise<SoakReport> {
  const seed = numberAfter('--seed', args, 20_261_124);
  const tokens = numberAfter('--tokens', args, 1_000_000);
  const shares = Array.from({ length: Math.ceil(tokens / shareSize) }, (_, i) => ({
    tokens: Math.min(shareSize, tokens - i * shareSize),
    seed: seed + i,
  }));
  const started = performance.now();
  const rssMb: number[] = [];
  const parts = await spread(shares, () => rssMb.push(Math.round(process.memoryUsage().rss / 2 ** 20)));
  const memoryGrowthMb = (rssMb.at(-1) ?? 0) - (rssMb[Math.floor(rssMb.length / 5)] ?? 0);
  const results = parts.reduce(add);
  return {
    seed,
    results: { ...results, seconds: Math.round((performance.now() - started) / 1000), rssMb, memoryGrowthMb },
    failed: results.accepted + results.crashes + results.undocumented + (memoryGrowthMb > flatMb ? 1 : 0),
  };
}

/** Runs the shares in as many threads as there are cores; `watch` hears the end of each share. */
async function spread(shares: readonly Share[], watch: () => void): Promise<readonly FuzzResults[]> {
  const waiting = [...shares];
  const results: FuzzResults[] = [];
  const work = async () => {
    const thread = new Worker(new URL(import.meta.url));
    for (let share = waiting.shift(); share; share = waiting.shift()) {
      thread.postMessage(share);
      const [result] = (await once(thread, 'message')) as [FuzzResults];
      results.push(result);
      watch();
    }
    await thread.terminate();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

if (!isMainThread) {
  parentPort?.on('message', ({ tokens, seed }: Share) => {
    void fuzzTokens(tokens, seed).then((results) => parentPort?.postMessage(results));
  });
}

function add(one: FuzzResults, other: FuzzResults): FuzzResults {
  const codes: Record<string, number> = { ...one.codes };
  for (const [code, count] of Object.entries(other.codes)) codes[code] = (codes[code] ?? 0) + count;
  return {
    tokens: one.tokens + other.tokens,
    accepted: one.accepted + other.accepted,
    crashes: one.crashes + other.crashes,
    legal: one.legal + other.legal,
    undocumented: one.undocumented + other.undocumented,
    failures: [...one.failures, ...other.failures],
    codes,
  };
}
