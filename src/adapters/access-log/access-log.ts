import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AccessEntry } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { AccessStorePort } from '#flow/access-log';
import type { StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';

interface Schema extends DBSchema {
  lines: { key: number; value: AccessEntry };
}

/** Rounds against another tab that took the same place. */
const roundsMax = 20;

async function lastLine(db: IDBPDatabase<Schema>): Promise<AccessEntry | null> {
  return (await db.transaction('lines').store.openCursor(null, 'prev'))?.value ?? null;
}

async function addAfterLast(
  db: IDBPDatabase<Schema>,
  make: (last: AccessEntry | null) => Promise<AccessEntry>,
): Promise<null> {
  for (let round = 1; ; round += 1) {
    const line = await make(await lastLine(db));
    try {
      const transaction = db.transaction('lines', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.add(line), transaction.done]);
      return null;
    } catch (error) {
      const isTaken = error instanceof Error && error.name === 'ConstraintError';
      if (!isTaken || round === roundsMax) throw error;
    }
  }
}

/** The access log of one environment in IndexedDB, in a database apart from the journal's. */
export function openAccessLog(env: Env): AccessStorePort {
  const attempt = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreCode>> => {
    try {
      const db = await openDB<Schema>(`comptoir-access-${env}`, 1, {
        upgrade: (fresh) => void fresh.createObjectStore('lines', { keyPath: 'n' }),
      });
      const answer = await work(db).finally(() => db.close());
      return accept(answer);
    } catch (error) {
      return refuse(storeCode(error));
    }
  };
  return {
    add: (make) => attempt((db) => addAfterLast(db, make)),
    last: (count) => attempt(async (db) => (await db.getAll('lines')).slice(-count).reverse()),
    dropBefore: (at) =>
      attempt(async (db) => {
        const first = await db.transaction('lines').store.openCursor();
        if (!first || first.value.at >= at) return null;
        const transaction = db.transaction('lines', 'readwrite', { durability: 'strict' });
        for (let old = await transaction.store.openCursor(); old && old.value.at < at; old = await old.continue()) {
          await old.delete();
        }
        await transaction.done;
        return null;
      }),
  };
}
