import { accept, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import { newest, type KeptEntry, type KeptSchema } from './kept-entry.ts';
import { isRuined, type Room } from './room.ts';
import type { TwoRooms } from './two-rooms.ts';

export type KeptRooms<Value> = TwoRooms<KeptSchema<Value>>;
type KeptRoom<Value> = Room<KeptSchema<Value>>;
type Entries<Value> = readonly KeptEntry<Value>[];

function readAll<Value>(room: KeptRoom<Value>): Promise<Result<Entries<Value>, StoreCode>> {
  return room.useWatched((db) => db.getAll('kept'));
}

/**
 * Writes entries that are newer than what the room holds, all or none: `stale` when another tab of a browser without
 * Web Locks was first.
 */
function putIn<Value>(room: KeptRoom<Value>, entries: Entries<Value>): Promise<Result<'stored' | 'stale', StoreCode>> {
  return room.useWatched(async (db) => {
    const transaction = db.transaction('kept', 'readwrite', { durability: 'strict' });
    const held = await Promise.all(entries.map(({ name }) => transaction.store.get(name)));
    const isStale = entries.some(({ revision }, at) => (held[at]?.revision ?? 0) >= revision);
    const writes = isStale ? [] : entries.map((entry) => transaction.store.put(entry));
    await Promise.all([...writes, transaction.done]);
    return isStale ? 'stale' : 'stored';
  });
}

/** Writes an entry in both rooms; answers once both have committed. */
export async function putInAll<Value>(
  rooms: KeptRooms<Value>,
  entry: KeptEntry<Value>,
): Promise<Result<'stored' | 'stale', StoreCode>> {
  const mirror = rooms.mirror();
  const all = [rooms.main, ...(mirror ? [mirror] : [])];
  const written = await Promise.all(all.map((room) => putIn(room, [entry])));
  return written.find((one) => !one.ok || one.value === 'stale') ?? accept('stored');
}

/** What a room holds; a ruined room is emptied first when the other one can fill it again. */
async function readOrRenew<Value>(
  room: KeptRoom<Value>,
  read: Result<Entries<Value>, StoreCode>,
  other: Result<Entries<Value>, StoreCode>,
): Promise<Result<Entries<Value>, StoreCode>> {
  if (read.ok || !isRuined(read.code) || !other.ok) return read;
  const emptied = await room.reset();
  return emptied.ok ? accept([]) : emptied;
}

/**
 * Brings both rooms to the newest of each name and answers all entries. A ruined room is renewed and filled from the
 * other. In turn only.
 */
export async function levelKept<Value>(rooms: KeptRooms<Value>): Promise<Result<Entries<Value>, StoreCode>> {
  const [main, mirror] = [rooms.main, rooms.mirror()];
  if (!mirror) return readAll(main);
  const [first, second] = await Promise.all([readAll(main), readAll(mirror)]);
  const one = await readOrRenew(main, first, second);
  if (!one.ok) return one;
  const other = await readOrRenew(mirror, second, first);
  if (!other.ok) return mirror.isGone() ? one : other;
  const best = newest(one.value, other.value);
  for (const [room, held] of [
    [main, one.value],
    [mirror, other.value],
  ] as const) {
    const revisions = new Map(held.map(({ name, revision }) => [name, revision]));
    const missing = [...best.values()].filter(({ name, revision }) => revisions.get(name) !== revision);
    const filled = missing.length === 0 ? accept('stored') : await putIn(room, missing);
    if (!filled.ok) return filled;
  }
  return accept([...best.values()]);
}
