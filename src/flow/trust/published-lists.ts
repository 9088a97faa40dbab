import type { TrustSourcePort } from '../ports.ts';
import type { RefreshRun } from '../refresh-run.ts';

/** Shards of the whole list: 65 × 2^20 phones. A small issuer publishes only those it uses. */
export const shardCount = 65;
const fileName = 'listes.json';

/** What the issuer says it publishes, believed for what to ask and for nothing else. */
export interface PublishedLists {
  readonly shards: readonly number[];
  /** There is, or may be, a delta. */
  readonly delta: boolean;
}

/**
 * The opposition lists to ask for: those that the issuer says it publishes and those held already; all when it says
 * nothing. The answer is signed by nobody and needs not be: whoever hides a name in it could as well withhold the file,
 * and a phone whose list is missing or old is refused.
 */
export async function listsToAsk(run: RefreshRun): Promise<PublishedLists> {
  const all = Array.from({ length: shardCount }, (_, number) => number);
  const published = await readPublished(run.source, run.env);
  if (!published) return { shards: all, delta: true };
  const held = new Set(await run.store.list(run.env));
  const shards = all.filter((number) => published.lists.has(number) || held.has(`statut/${number}.jwt`));
  return { shards, delta: published.delta };
}

interface Published {
  readonly lists: ReadonlySet<unknown>;
  readonly delta: boolean;
}

async function readPublished(source: TrustSourcePort, env: RefreshRun['env']): Promise<Published | null> {
  const fetched = await source.fetch(env, fileName);
  if (fetched.kind !== 'file') return null;
  try {
    const value: unknown = JSON.parse(fetched.text);
    if (typeof value !== 'object' || value === null || !('lists' in value)) return null;
    const delta = !('delta' in value) || value.delta !== false;
    return Array.isArray(value.lists) ? { lists: new Set<unknown>(value.lists), delta } : null;
  } catch {
    return null;
  }
}
