import type { Env } from '#core/token';
import { makeKeptStore, moveIntoKept, type DatabaseForm } from '#adapters/two-rooms';

/** What the till keeps secret: its signing pair under `till`, and the key of each month's bodies under `month/2026-11`. */
export type TillSecret = CryptoKey | CryptoKeyPair;

export const pairName = 'till';

export function monthName(month: string): string {
  return `month/${month}`;
}

/**
 * The database of the till's keys. They are non-extractable: a script of the page can use them but not read them. That
 * is no protection of the disk: the browser writes their bytes in clear in its own files, so that whoever takes the disk
 * has them. Protection against theft needs a secret that is not on the disk.
 */
export function tillSecretsForm(env: Env): DatabaseForm {
  return {
    name: `comptoir-keys-${env}`,
    version: 2,
    upgrade: (db, from, transaction) => {
      makeKeptStore(db);
      if (from === 0) return;
      moveIntoKept(transaction, 'pairs', () => pairName);
      moveIntoKept(transaction, 'months', monthName);
    },
  };
}
