import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Practice } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { PracticeStorePort, StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';

interface Schema extends DBSchema {
  practices: { key: string; value: Practice };
}

/** The practice in IndexedDB, one for each environment: made-up numbers of a training never reach a real invoice. */
export function openPracticeStore(): PracticeStorePort {
  const attempt = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreCode>> => {
    try {
      const db = await openDB<Schema>('comptoir-practice', 1, {
        upgrade: (fresh) => void fresh.createObjectStore('practices'),
      });
      const answer = await work(db);
      db.close();
      return accept(answer);
    } catch (error) {
      return refuse(storeCode(error));
    }
  };
  return {
    read: (env) => attempt(async (db) => (await db.get('practices', env)) ?? null),
    write: (env, practice) =>
      attempt(async (db) => {
        const transaction = db.transaction('practices', 'readwrite', { durability: 'strict' });
        await transaction.store.put(practice, env);
        await transaction.done;
        return null;
      }),
  };
}
