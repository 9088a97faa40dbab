import type { IDBPDatabase } from 'idb';
import type { Room } from '#adapters/two-rooms';
import type { JournalRoomPort, JournalRow, Resealed, RowRange } from '#flow/journal-ports';
import { append, emptyHead } from './append.ts';
import type { JournalSchema } from './schema.ts';

type Database = IDBPDatabase<JournalSchema>;

/** What the space probe writes: a few invoices' worth. */
const ballastBytes = 65_536;

async function readRows(db: Database, { before, count }: RowRange): Promise<readonly JournalRow[]> {
  const head = await db.get('head', 'head');
  const last = Math.min(head?.seq ?? 0, (before ?? Infinity) - 1);
  if (last < 1) return [];
  const rows = await db.getAll('records', IDBKeyRange.bound(Math.max(1, last - count + 1), last));
  return rows.reverse();
}

async function probe(db: Database): Promise<null> {
  const transaction = db.transaction('probe', 'readwrite', { durability: 'strict' });
  // Random, so that no compression makes it smaller than what an invoice will need.
  const ballast = crypto.getRandomValues(new Uint8Array(ballastBytes));
  await Promise.all([transaction.store.put(ballast, 'ballast'), transaction.done]);
  return null;
}

async function reseal(db: Database, bodies: readonly Resealed[]): Promise<null> {
  const transaction = db.transaction('records', 'readwrite', { durability: 'strict' });
  for (const { seq, hash, sealed } of bodies) {
    const row = await transaction.store.get(seq);
    if (row?.hash === hash) await transaction.store.put({ ...row, sealed });
  }
  await transaction.done;
  return null;
}

/** One room of the journal in IndexedDB. Every write is strict. */
export function journalRoom(room: Room<JournalSchema>): JournalRoomPort {
  return {
    head: () => room.useWatched(async (db) => (await db.get('head', 'head')) ?? emptyHead),
    append: (from, agree) => room.useWatched((db) => append(db, from, agree)),
    bySeq: (seq) => room.use(async (db) => (await db.get('records', seq)) ?? null),
    byDraft: (id) => room.use(async (db) => (await db.getFromIndex('records', 'draftId', id)) ?? null),
    cancellationOf: (seq) => room.use(async (db) => (await db.getFromIndex('records', 'cancels', seq)) ?? null),
    movesOf: (seq) => room.use((db) => db.getAllFromIndex('records', 'moves', seq)),
    rows: (range) => room.use((db) => readRows(db, range)),
    outbox: () => room.use((db) => db.getAll('outbox')),
    reseal: (bodies) => room.useWatched((db) => reseal(db, bodies)),
    probe: () => room.useWatched(probe),
    reset: room.reset,
    onTrouble: room.onTrouble,
  };
}
