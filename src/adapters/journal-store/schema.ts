import { unwrap, type DBSchema, type IDBPDatabase } from 'idb';
import type { JournalHead, JournalRow } from '#flow/journal-ports';
import { first } from './migrations/first.ts';

/** The journal's database as the newest version has it. */
export interface JournalSchema extends DBSchema {
  records: { key: number; value: JournalRow; indexes: { number: string; draftId: string; cancels: number } };
  head: { key: 'head'; value: JournalHead };
}

/** Migrations in order; the version of the database is how many it has been through. */
const migrations = [first];

export const version = migrations.length;

/** Takes a database from the version it has to the newest. */
export function upgrade(db: IDBPDatabase<JournalSchema>, from: number): void {
  for (const migrate of migrations.slice(from)) migrate(unwrap(db));
}
