import type { Practice } from '#core/record';
import { makeKeptStore, moveIntoKept, type DatabaseForm } from '#adapters/two-rooms';
import type { KeptPort, PracticeStorePort } from '#flow/journal-ports';

/** The database of what the practice told about itself. */
export const practiceForm: DatabaseForm = {
  name: 'comptoir-practice',
  version: 2,
  upgrade: (db, from, transaction) => {
    makeKeptStore(db);
    if (from > 0) moveIntoKept(transaction, 'practices', (env) => env);
  },
};

/** The practice, one for each environment: made-up numbers of a training never reach a real invoice. */
export function openPracticeStore(kept: KeptPort<Practice>): PracticeStorePort {
  return { read: (env) => kept.read(env), write: (env, practice) => kept.write(env, practice) };
}
