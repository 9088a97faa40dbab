import { openDB, type IDBPDatabase } from 'idb';
import { accept, refuse, type Result } from '#core/shared';

const databaseName = 'comptoir-patient';
const records = 'records';

/** Named records of the app, as IndexedDB keeps them. What comes back is unknown: its owner parses it. */
export interface WalletStore {
  read(name: string): Promise<unknown>;
  /** Writes all entries or none, on the disk when it answers; refused when the disk or the quota is full. */
  write(entries: Readonly<Record<string, unknown>>): Promise<Result<void, 'WALLET_STORE_FULL'>>;
  /** Overwrites every record, then deletes the database; the store stays usable, empty. */
  erase(): Promise<void>;
}

/**
 * Opens the app's database with strict durability: what is said to be kept survives a battery pulled out.
 * WALLET_STORE_UNAVAILABLE where the browser forbids storage (private window, cookies blocked).
 *
 * @param onGone called when another tab erased the app, so that this one forgets it too.
 */
export async function openWalletStore(onGone: () => void): Promise<Result<WalletStore, 'WALLET_STORE_UNAVAILABLE'>> {
  try {
    return accept(storeOn(await openRecords(onGone), onGone));
  } catch {
    return refuse('WALLET_STORE_UNAVAILABLE');
  }
}

function openRecords(onGone: () => void): Promise<IDBPDatabase> {
  return openDB(databaseName, 1, {
    upgrade: (fresh) => void fresh.createObjectStore(records),
    blocking: (_current, _next, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      onGone();
    },
  });
}

function storeOn(opened: IDBPDatabase, onGone: () => void): WalletStore {
  let database = opened;
  return {
    read: (name) => database.get(records, name),
    write: async (entries) => {
      try {
        await writeAll(database, entries);
        return accept(undefined);
      } catch {
        return refuse('WALLET_STORE_FULL');
      }
    },
    erase: async () => {
      await eraseAll(database);
      database = await openRecords(onGone);
    },
  };
}

/** A value that cannot be stored throws before the transaction knows: it is aborted by hand, or half would stay. */
async function writeAll(database: IDBPDatabase, entries: Readonly<Record<string, unknown>>): Promise<void> {
  const transaction = database.transaction(records, 'readwrite', { durability: 'strict' });
  try {
    for (const [name, value] of Object.entries(entries)) void transaction.store.put(value, name).catch(ignored);
  } catch {
    transaction.abort();
  }
  await transaction.done;
}

/** The end of the transaction tells of every failed request in it. */
function ignored(): void {}

/** The wrapped key is overwritten first: what the log file still holds of the rest is then unreadable. */
async function eraseAll(database: IDBPDatabase): Promise<void> {
  const names = await database.getAllKeys(records);
  await writeAll(database, Object.fromEntries(names.map((name) => [String(name), null])));
  database.close();
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess =
      request.onerror =
      request.onblocked =
        () => {
          done();
        };
  });
}
