import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { StoreCode } from '#flow/journal-ports';
import type { QuoteRow, QuoteStorePort } from '#flow/quote-ports';
import { storeCode } from '#flow/store-code';

interface Schema extends DBSchema {
  quotes: { key: number; value: QuoteRow; indexes: { id: string; validUntil: string } };
}
type Database = IDBPDatabase<Schema>;

function open(env: Env): Promise<Database> {
  return openDB<Schema>(`comptoir-quotes-${env}`, 1, {
    upgrade: (db) => {
      const quotes = db.createObjectStore('quotes', { keyPath: 'seq' });
      quotes.createIndex('id', 'id', { unique: true });
      quotes.createIndex('validUntil', 'validUntil');
    },
  });
}

/** Reads, numbers and writes in one transaction: two tabs cannot take the same number, nor keep a quote twice. */
async function add(db: Database, row: Omit<QuoteRow, 'seq' | 'draftId'>): Promise<QuoteRow> {
  const transaction = db.transaction('quotes', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.index('id').get(row.id);
  if (kept) {
    await transaction.done;
    return kept;
  }
  const last = await transaction.store.openKeyCursor(null, 'prev');
  const numbered: QuoteRow = { ...row, seq: (last?.key ?? 0) + 1 };
  await Promise.all([transaction.store.add(numbered), transaction.done]);
  return numbered;
}

async function putOnTicket(db: Database, id: string, draftId: string): Promise<null> {
  const transaction = db.transaction('quotes', 'readwrite', { durability: 'strict' });
  const kept = await transaction.store.index('id').get(id);
  if (kept) await transaction.store.put({ ...kept, draftId });
  await transaction.done;
  return null;
}

async function validOn(db: Database, date: string): Promise<readonly QuoteRow[]> {
  const valid = await db.getAllFromIndex('quotes', 'validUntil', IDBKeyRange.lowerBound(date));
  return valid.sort((one, other) => other.seq - one.seq);
}

/** Quotes in IndexedDB, one database for each environment, every write strict: what is printed is on the disk. */
export function openQuoteStore(env: Env): QuoteStorePort {
  const attempt = async <T>(work: (db: Database) => Promise<T>): Promise<Result<T, StoreCode>> => {
    let db: Database | null = null;
    try {
      db = await open(env);
      return accept(await work(db));
    } catch (error) {
      return refuse(storeCode(error));
    } finally {
      db?.close();
    }
  };
  return {
    add: (row) => attempt((db) => add(db, row)),
    validOn: (date) => attempt((db) => validOn(db, date)),
    putOnTicket: (id, draftId) => attempt((db) => putOnTicket(db, id, draftId)),
  };
}
