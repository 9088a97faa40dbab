import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Env } from '#core/token';
import type { StoredTrustFile } from '#flow/ports';

interface Schema extends DBSchema {
  files: { key: string; value: StoredTrustFile };
  marks: { key: 'highWater'; value: number };
  /** Reuse key → the instant after which it may be forgotten. */
  seen: { key: string; value: number };
  seenUntil: { key: [until: number, key: string]; value: true };
}

export type TrustDatabase = IDBPDatabase<Schema>;

/** The database of one environment: training and production never share one. */
export type OpenDatabase = (env: Env) => Promise<TrustDatabase>;

/** Opens each environment's database when first asked, and again after the browser closed it. */
export function trustDatabases(): OpenDatabase {
  const open = new Map<Env, Promise<TrustDatabase>>();
  return (env) => {
    const known = open.get(env);
    if (known) return known;
    const opening = openDB<Schema>(`comptoir-trust-${env}`, 1, {
      upgrade: (db) => {
        for (const name of ['files', 'marks', 'seen', 'seenUntil'] as const) db.createObjectStore(name);
      },
      // A newer version of the terminal must not wait for this tab.
      blocking: (_current, _blocked, event) => {
        open.delete(env);
        (event.target as IDBDatabase).close();
      },
      terminated: () => open.delete(env),
    });
    open.set(env, opening);
    opening.catch(() => open.delete(env));
    return opening;
  };
}
