import type { DBSchema } from 'idb';
import type { DatabaseForm } from '#adapters/two-rooms';
import type { Payer } from '#core/record';
import type { Env } from '#core/token';
import type { JournalHead, JournalRow, OutboxEntry } from '#flow/journal-ports';
import { first } from './migrations/first.ts';
import { second } from './migrations/second.ts';

/** The journal's database as the newest version has it. */
export interface JournalSchema extends DBSchema {
  records: {
    key: number;
    value: JournalRow;
    indexes: { number: string; draftId: string; cancels: number; moves: number };
  };
  head: { key: 'head'; value: JournalHead };
  outbox: { key: [number, Payer]; value: OutboxEntry };
  /** Ballast of the space probe. */
  probe: { key: 'ballast'; value: Uint8Array<ArrayBuffer> };
}

/** Migrations in order; the version of the database is how many it has been through. */
const migrations = [first, second];

/** A journal's database: one for each environment, so that training and production never meet. */
export function journalForm(env: Env): DatabaseForm {
  return {
    name: `comptoir-journal-${env}`,
    version: migrations.length,
    upgrade: (db, from, transaction) => {
      for (const migrate of migrations.slice(from)) migrate(db, transaction);
    },
  };
}
