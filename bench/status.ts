import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { encodePositions } from '../src/issuer/status/positions-file.ts';
import { shardCount, shardEntries } from '../src/issuer/status/position.ts';
import type { BenchReport } from './bench.ts';
import { deltaDays } from './delta-days.ts';
import { lookupTimes } from './lookup-times.ts';
import { randomPositions, seeded } from './random-positions.ts';

const entries = shardCount * shardEntries;

/** Shares of opposed phones of token.md §5. */
const rates = { '0.1%': 0.001, '1%': 0.01, '2.5%': 0.025 };

/** Oppositions a day: a quiet day, phones lost or stolen in France, and the 0.1 % column kept standing. */
const perDay = [500, 1_400, 4_900];

/** Opposition lists of 68 million entries: building, publishing, downloading, delta and look-up. */
export async function run(): Promise<BenchReport> {
  const folder = mkdtempSync(path.join(tmpdir(), 'comptoir-status-'));
  const random = seeded(20_261_124);
  try {
    const issuer = path.join(folder, 'issuer');
    comptoir(['issuer', 'init', issuer]);
    const results: Record<string, unknown> = { entries };
    for (const [name, rate] of Object.entries(rates)) {
      const positions = path.join(folder, 'positions.bin');
      const opposed = randomPositions(entries, rate, random);
      writeFileSync(positions, encodePositions(opposed));
      const out = path.join(folder, `pub-${name}`);
      const cost = comptoir(['issuer', 'publish', issuer, '--out', out, '--positions', positions]);
      results[name] = {
        opposed: opposed.length,
        publish: cost,
        ...sizesOf(out),
        lookup: await lookupTimes(out, random),
      };
    }
    const delta: Record<string, unknown> = {};
    for (const count of perDay) delta[`${count} a day`] = await deltaDays(count, random);
    return { results: { ...results, delta } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the command line in a process of its own: seconds and peak memory of that whole process. */
function comptoir(args: readonly string[]): { seconds: number; peakMb: number } {
  const program = `
    import { loadCommandLine } from ${JSON.stringify(path.resolve('tools/comptoir.mjs'))};
    process.exitCode = await (await loadCommandLine()).main(process.argv.slice(1));
    process.stderr.write(String(process.resourceUsage().maxRSS));`;
  const started = performance.now();
  const done = spawnSync(process.execPath, ['--input-type=module', '--eval', program, ...args], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return {
    seconds: round((performance.now() - started) / 1000),
    peakMb: Math.round(Number(done.stderr) / 1024),
  };
}

function sizesOf(out: string) {
  const shards = readdirSync(path.join(out, 'statut')).map((name) => readFileSync(path.join(out, 'statut', name)));
  const gzip = shards.map((shard) => gzipSync(shard).length);
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    shards: shards.length,
    jwtBytes: sum(shards.map(({ length }) => length)),
    downloadBytes: sum(gzip),
    largestShardBytes: Math.max(...shards.map(({ length }) => length)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
