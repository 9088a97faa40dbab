import type { IDBPDatabase } from 'idb';
import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { JournalRow, JournalStorePort, RowRange, StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { append, emptyHead } from './append.ts';
import { connect } from './connection.ts';
import type { JournalSchema } from './schema.ts';

type Database = IDBPDatabase<JournalSchema>;

async function readRows(db: Database, { before, count }: RowRange): Promise<readonly JournalRow[]> {
  const last = before === undefined ? await lastSeq(db) : before - 1;
  if (last < 1) return [];
  const rows = await db.getAll('records', IDBKeyRange.bound(Math.max(1, last - count + 1), last));
  return rows.reverse();
}

async function lastSeq(db: Database): Promise<number> {
  return (await db.get('head', 'head'))?.seq ?? 0;
}

/**
 * The journal of one environment in IndexedDB: one database each, so that training and production never meet. Every
 * write is strict. `locks` is `navigator.locks`; where the browser has none, the store still refuses a stale write.
 */
export function openJournalStore(env: Env, locks: LockManager | undefined): JournalStorePort {
  const name = `comptoir-journal-${env}`;
  const connection = connect(name);
  const attempt = async <T>(work: (db: Database) => Promise<T>): Promise<Result<T, StoreCode>> => {
    try {
      return accept(await work(await connection.database()));
    } catch (error) {
      return refuse(storeCode(error));
    }
  };
  return {
    inTurn: async (work) => (locks ? await locks.request(name, work) : await work()),
    head: () => attempt(async (db) => (await db.get('head', 'head')) ?? emptyHead),
    append: (row, from, to) => attempt((db) => append(db, row, from, to)),
    bySeq: (seq) => attempt(async (db) => (await db.get('records', seq)) ?? null),
    byDraft: (id) => attempt(async (db) => (await db.getFromIndex('records', 'draftId', id)) ?? null),
    cancellationOf: (seq) => attempt(async (db) => (await db.getFromIndex('records', 'cancels', seq)) ?? null),
    rows: (range) => attempt((db) => readRows(db, range)),
    onTrouble: (listener) => connection.onTrouble(listener),
  };
}
