import type { Env } from '#core/token';
import { makeKeptStore, moveIntoKept, type DatabaseForm } from '#adapters/two-rooms';

/** What a till kept in the open: its signing pair under `till`, the key of each month's bodies under `month/2026-11`. */
export type TillSecret = CryptoKey | CryptoKeyPair;

export const pairName = 'till';

export function monthName(month: string): string {
  return `month/${month}`;
}

/** The month whose key is kept under a name; null for another name. */
export function monthOf(name: string): string | null {
  return name.startsWith('month/') ? name.slice('month/'.length) : null;
}

/**
 * The database of the keys of a till that had no keyring yet. They are non-extractable: a script of the page can use them
 * but not read them. That is no protection of the disk: the browser writes their bytes in clear in its own files. Nothing
 * is added here any more, and the month keys are removed once their bodies are under the keyring.
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
