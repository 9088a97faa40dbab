import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Env } from '#core/token';

interface KeysSchema extends DBSchema {
  /** Signing key of the till, under the name `till`. */
  pairs: { key: string; value: CryptoKeyPair };
  /** AES keys of bodies, by month. */
  months: { key: string; value: CryptoKey };
}

export type KeysDatabase = IDBPDatabase<KeysSchema>;

/**
 * The keys of this till. They are non-extractable: a script of the page can use them but not read them. That is no
 * protection of the disk: the browser writes their bytes in clear in its own files, so that whoever takes the disk has
 * them. Protection against theft needs a secret that is not on the disk.
 */
export function openKeysDatabase(env: Env): Promise<KeysDatabase> {
  return openDB<KeysSchema>(`comptoir-keys-${env}`, 1, {
    upgrade: (db) => {
      db.createObjectStore('pairs');
      db.createObjectStore('months');
    },
  });
}

/** The value stored under `name`, made and stored durably when there is none yet; two tabs get the same one. */
export async function keptOrMade<Store extends 'pairs' | 'months'>(
  db: KeysDatabase,
  store: Store,
  name: string,
  make: () => Promise<KeysSchema[Store]['value']>,
): Promise<KeysSchema[Store]['value']> {
  const kept = await db.get(store, name);
  if (kept) return kept;
  const made = await make();
  const transaction = db.transaction(store, 'readwrite', { durability: 'strict' });
  const earlier = await transaction.store.get(name);
  if (!earlier) await transaction.store.put(made, name);
  await transaction.done;
  return earlier ?? made;
}
