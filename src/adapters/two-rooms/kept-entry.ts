import type { DBSchema } from 'idb';

/** One thing kept under a name. `value` is null once it was removed: the name then stays, so that an older copy in the
 * other room does not bring it back. */
export interface KeptEntry<Value> {
  readonly name: string;
  /** Grows by one at each write: between two rooms the higher is the newer. */
  readonly revision: number;
  readonly value: Value | null;
}

/** A database of named things. */
export interface KeptSchema<Value> extends DBSchema {
  kept: { key: string; value: KeptEntry<Value> };
}

/** Makes the store of named things. */
export function makeKeptStore(db: IDBDatabase): IDBObjectStore {
  return db.createObjectStore('kept', { keyPath: 'name' });
}

/** Moves a store of the form before this one into named things, inside the upgrade's transaction. */
export function moveIntoKept(transaction: IDBTransaction, store: string, nameOf: (key: string) => string): void {
  const from = transaction.objectStore(store);
  const cursor = from.openCursor();
  cursor.addEventListener('success', () => {
    const at = cursor.result;
    if (!at) return void transaction.db.deleteObjectStore(store);
    transaction.objectStore('kept').put({ name: nameOf(String(at.key)), revision: 1, value: at.value });
    at.continue();
  });
}

/** For each name, the newer of what two rooms hold. */
export function newest<Value>(
  one: readonly KeptEntry<Value>[],
  other: readonly KeptEntry<Value>[],
): ReadonlyMap<string, KeptEntry<Value>> {
  const best = new Map<string, KeptEntry<Value>>();
  for (const entry of [...one, ...other]) {
    const known = best.get(entry.name);
    if (!known || known.revision < entry.revision) best.set(entry.name, entry);
  }
  return best;
}
