import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { accept, refuse } from '#core/shared';
import type { CatalogueStorePort, StoredCatalogue } from '#flow/catalogue-ports';
import { storeCode } from '#flow/store-code';

interface Schema extends DBSchema {
  catalogue: { key: 'current'; value: StoredCatalogue };
}

/** The catalogue in IndexedDB, one value replaced whole: a half import can never be read. */
export function openCatalogueStore(): CatalogueStorePort {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () =>
    (opening ??= openDB<Schema>('comptoir-catalogue', 1, {
      upgrade: (db) => void db.createObjectStore('catalogue'),
      terminated: () => (opening = null),
    }));
  return {
    read: async () => {
      try {
        return accept((await (await database()).get('catalogue', 'current')) ?? null);
      } catch (error) {
        opening = null;
        return refuse(storeCode(error));
      }
    },
    write: async (catalogue) => {
      const transaction = (await database()).transaction('catalogue', 'readwrite', { durability: 'strict' });
      await transaction.store.put(catalogue, 'current');
      await transaction.done;
    },
  };
}
