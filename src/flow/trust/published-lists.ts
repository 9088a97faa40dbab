import type { TrustSourcePort } from '../ports.ts';
import type { RefreshRun } from '../refresh-run.ts';

/** Shards of the whole list: 65 × 2^20 phones. A small issuer publishes only those it uses. */
export const shardCount = 65;
const fileName = 'listes.json';

/**
 * Numbers of the opposition lists to ask for: those that the issuer says it publishes and those held already; all when it
 * says nothing. The answer is signed by nobody and needs not be: whoever withholds a number could withhold the list, and
 * a phone whose list is missing is refused.
 */
export async function listsToAsk(run: RefreshRun): Promise<readonly number[]> {
  const all = Array.from({ length: shardCount }, (_, number) => number);
  const published = await readPublished(run.source, run.env);
  if (!published) return all;
  const held = new Set(await run.store.list(run.env));
  return all.filter((number) => published.has(number) || held.has(`statut/${number}.jwt`));
}

async function readPublished(source: TrustSourcePort, env: RefreshRun['env']): Promise<ReadonlySet<unknown> | null> {
  const fetched = await source.fetch(env, fileName);
  if (fetched.kind !== 'file') return null;
  try {
    const value: unknown = JSON.parse(fetched.text);
    const lists = typeof value === 'object' && value !== null && 'lists' in value ? value.lists : null;
    return Array.isArray(lists) ? new Set<unknown>(lists) : null;
  } catch {
    return null;
  }
}
