import { openDB, type IDBPDatabase } from 'idb';
import type { StoreCode } from '#flow/journal-ports';
import { upgrade, version, type JournalSchema } from './schema.ts';

type Database = IDBPDatabase<JournalSchema>;

/** A connection that is opened when first needed, and again after the browser closed it. */
export interface Connection {
  database(): Promise<Database>;
  onTrouble(listener: (code: StoreCode) => void): () => void;
}

/**
 * Connects to a journal's database. When the browser closes it (full disk, data cleared) or another tab needs a newer
 * version, listeners are told at once: a counter must know before it starts an invoice, not when it validates one.
 */
export function connect(name: string): Connection {
  const listeners = new Set<(code: StoreCode) => void>();
  let opening: Promise<Database> | null = null;
  const lose = (code: StoreCode): void => {
    opening = null;
    for (const listener of listeners) listener(code);
  };
  const open = async (): Promise<Database> => {
    const db = await openDB<JournalSchema>(name, version, {
      upgrade,
      blocking: () => {
        db.close();
        lose('STORE_OUTDATED');
      },
      terminated: () => lose('STORE_CLOSED'),
    });
    return db;
  };
  return {
    database: () => {
      opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    onTrouble: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
