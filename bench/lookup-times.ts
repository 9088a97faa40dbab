import { readFileSync } from 'node:fs';
import path from 'node:path';
import { acceptKeyset, acceptShard, isOpposed, pinRoots } from '#core/verify';
import { shardCount, shardEntries } from '../src/issuer/status/position.ts';
import { quantile } from './quantile.ts';

const prefix = 'https://st.example/d/';

/** Median times, in milliseconds, of taking one published shard (signature, inflate) and of looking one phone up. */
export async function lookupTimes(published: string, random: () => number) {
  const read = (name: string) => readFileSync(path.join(published, name), 'utf8');
  const now = Math.floor(Date.now() / 1000);
  const roots = await pinRoots(read('racines.json'));
  const keyset = roots.ok ? await acceptKeyset(read('cles.json'), { env: 'demo', now, roots: roots.value }) : roots;
  if (!keyset.ok) throw new Error(keyset.code);
  const [accepts, lookups]: [number[], number[]] = [[], []];
  for (let shard = 0; shard < shardCount; shard += 1) {
    const text = read(`statut/${shard}.jwt`);
    const started = performance.now();
    const accepted = await acceptShard(text, `${prefix}${shard}`, { keyset: keyset.value, now });
    accepts.push(performance.now() - started);
    if (!accepted.ok) throw new Error(accepted.code);
    const before = performance.now();
    for (let i = 0; i < 1_000; i += 1) isOpposed(accepted.value, Math.floor(random() * shardEntries));
    lookups.push((performance.now() - before) / 1_000);
  }
  const middle = (values: readonly number[]) => Number(quantile(values, 0.5).toPrecision(3));
  return { acceptShardMs: middle(accepts), lookupMs: middle(lookups) };
}
