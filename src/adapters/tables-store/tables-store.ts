import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import type { ContractsStorePort, StoredContracts, StoredTariffs, TariffsStorePort } from '#flow/table-ports';

interface Schema extends DBSchema {
  contracts: { key: number; value: StoredContracts };
  tariffs: { key: string; value: StoredTariffs };
}

function open(env: Env): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(`comptoir-tables-${env}`, 1, {
    upgrade: (db) => {
      db.createObjectStore('contracts', { autoIncrement: true });
      db.createObjectStore('tariffs', { keyPath: 'sha256' });
    },
  });
}

async function attempt<T>(env: Env, work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreCode>> {
  let db: IDBPDatabase<Schema> | null = null;
  try {
    db = await open(env);
    return accept(await work(db));
  } catch (error) {
    return refuse(storeCode(error));
  } finally {
    db?.close();
  }
}

/** Contract tables in IndexedDB, in the order in which they were loaded. */
export function openContractsStore(): ContractsStorePort {
  return {
    list: (env) => attempt(env, async (db) => (await db.getAll('contracts')).reverse()),
    add: (env, contracts) =>
      attempt(env, async (db) => {
        const transaction = db.transaction('contracts', 'readwrite', { durability: 'strict' });
        await Promise.all([transaction.store.add(contracts), transaction.done]);
        return null;
      }),
  };
}

/** Versions of the tariff tables in IndexedDB; the first that was kept under a checksum stays. */
export function openTariffsStore(): TariffsStorePort {
  return {
    list: (env) => attempt(env, (db) => db.getAll('tariffs')),
    keep: (env, tariffs) =>
      attempt(env, async (db) => {
        const transaction = db.transaction('tariffs', 'readwrite', { durability: 'strict' });
        if ((await transaction.store.count(tariffs.sha256)) === 0) await transaction.store.add(tariffs);
        await transaction.done;
        return null;
      }),
  };
}
