import { acceptDelta, acceptShard, type Keyset, type StatusDelta } from '#core/verify';
import { listsToAsk } from './trust/published-lists.ts';
import { datesOf, fetchFile, keepFile, type RefreshRun } from './refresh-run.ts';

/** Shards asked at once. */
const batch = 8;
const deltaName = 'statut/delta.jwt';

/**
 * Refreshes the opposition lists: all of them, so that nobody learns which patient is at which counter. An accepted
 * delta of the generation in place spares every shard.
 */
export async function refreshLists(run: RefreshRun, keyset: Keyset): Promise<void> {
  const prefix = [...keyset.keys.values()].find(({ use }) => use === 'statut')?.status[0];
  if (prefix === undefined) return;
  const base = await generationInPlace(run);
  const asked = await listsToAsk(run);
  const delta = asked.delta ? await refreshDelta(run, keyset, { prefix, base }) : null;
  if (delta && delta.base === base) return;
  const { shards } = asked;
  for (let first = 0; first < shards.length; first += batch) {
    const numbers = shards.slice(first, first + batch);
    await Promise.all(numbers.map((number) => refreshShard(run, keyset, { uri: `${prefix}${number}`, number, delta })));
  }
}

/** The one date of all stored shards; undefined when there are none or they are of several generations. */
async function generationInPlace(run: RefreshRun): Promise<number | undefined> {
  const dates = new Set<number | undefined>();
  for (const name of await run.store.list(run.env)) {
    if (name !== deltaName) dates.add(datesOf(await run.store.read(run.env, name))?.iat);
  }
  return dates.size === 1 ? [...dates][0] : undefined;
}

async function refreshDelta(
  run: RefreshRun,
  keyset: Keyset,
  { prefix, base }: { readonly prefix: string; readonly base: number | undefined },
): Promise<StatusDelta | null> {
  const stored = await run.store.read(run.env, deltaName);
  const fetched = await fetchFile(run, deltaName, stored);
  const text = fetched.kind === 'unchanged' ? stored?.text : fetched.kind === 'file' ? fetched.text : undefined;
  if (text === undefined) return null;
  const storedIat = datesOf(stored)?.iat;
  const context = { keyset, now: run.now, ...(storedIat !== undefined && { storedIat }) };
  const accepted = await acceptDelta(text, prefix, context);
  if (!accepted.ok) {
    run.outcomes[deltaName] = accepted.code;
    return null;
  }
  if (fetched.kind === 'file') await keepFile(run, deltaName, fetched, { iat: accepted.value.iat });
  if (base !== undefined && accepted.value.base !== base) run.outcomes[deltaName] = 'DELTA_BASE';
  return accepted.value;
}

async function refreshShard(
  run: RefreshRun,
  keyset: Keyset,
  { uri, number, delta }: { readonly uri: string; readonly number: number; readonly delta: StatusDelta | null },
): Promise<void> {
  const name = `statut/${number}.jwt`;
  const stored = await run.store.read(run.env, name);
  const fetched = await fetchFile(run, name, stored);
  if (fetched.kind !== 'file') return;
  const storedIat = datesOf(stored)?.iat;
  const context = { keyset, now: run.now, ...(delta && { delta }), ...(storedIat !== undefined && { storedIat }) };
  const accepted = await acceptShard(fetched.text, uri, context);
  if (accepted.ok) await keepFile(run, name, fetched, { iat: accepted.value.iat });
  else run.outcomes[name] = accepted.code;
}
