import type { TrustStorePort } from '#flow/ports';
import type { OpenDatabase } from './database.ts';

/** Accepted trust files and the clock's high-water mark in IndexedDB, each write durable before it is answered. */
export function openTrustStore(database: OpenDatabase): TrustStorePort {
  return {
    read: async (env, name) => (await (await database(env)).get('files', name)) ?? null,
    list: async (env) => {
      const shards = IDBKeyRange.bound('statut/', 'statut0', false, true);
      return (await database(env)).getAllKeys('files', shards);
    },
    write: async (env, name, file) => {
      const transaction = (await database(env)).transaction('files', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(file, name), transaction.done]);
    },
    readHighWater: async (env) => (await (await database(env)).get('marks', 'highWater')) ?? 0,
    raiseHighWater: async (env, seconds) => {
      const transaction = (await database(env)).transaction('marks', 'readwrite', { durability: 'strict' });
      const known = (await transaction.store.get('highWater')) ?? 0;
      if (seconds > known) await transaction.store.put(seconds, 'highWater');
      await transaction.done;
    },
  };
}
