import type { DBSchema, IDBPDatabase } from 'idb';
import { accept, refuse, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { deleteIn, openIn, type DatabaseForm } from './open-in.ts';
import type { Place } from './places.ts';
import { watched } from './watched.ts';

/** One database in one place: opened when first needed, and again after the browser closed it. */
export interface Room<Schema extends DBSchema> {
  /** Reads or writes; a failure of the platform is a code. */
  use<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreCode>>;
  /** The same, and STORE_FROZEN when it takes longer than a person at a counter would believe. */
  useWatched<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<Result<T, StoreCode>>;
  /** Empties the room; a place that no longer opens is left for another. */
  reset(): Promise<Result<null, StoreCode>>;
  /** True once neither the place nor another in its stead could be opened. */
  isGone(): boolean;
  /** Tells when the database stops working by itself. */
  onTrouble(listener: (code: StoreCode) => void): () => void;
}

/** Codes that say a room is ruined, not that it has no space or that this tab is old. */
const ruined: readonly StoreCode[] = ['STORE_UNAVAILABLE', 'STORE_DAMAGED'];

/** True when only a new room can help. */
export function isRuined(code: StoreCode): boolean {
  return ruined.includes(code);
}

/** Codes after which the connection is worth nothing. */
const lost: readonly StoreCode[] = ['STORE_CLOSED', 'STORE_UNAVAILABLE', 'STORE_FULL'];

export function openRoom<Schema extends DBSchema>(place: Place, form: DatabaseForm): Room<Schema> {
  const listeners = new Set<(code: StoreCode) => void>();
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  let isGone = false;
  const tell = (code: StoreCode): void => {
    opening = null;
    for (const listener of listeners) listener(code);
  };
  const open = async (): Promise<IDBPDatabase<Schema>> =>
    openIn<Schema>(await place.factory(), form, {
      // A deleted database has no newer version: another tab is repairing this room, and the next use opens it again.
      onBlocking: ({ newVersion }) => (newVersion === null ? (opening = null) : tell('STORE_OUTDATED')),
      onClosed: () => tell('STORE_CLOSED'),
    });
  const leave = async (): Promise<void> => {
    const left = opening;
    opening = null;
    (await left?.catch(() => null))?.close();
  };
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreCode>> => {
    try {
      return accept(await work());
    } catch (error) {
      const code = storeCode(error);
      if (lost.includes(code)) await leave();
      return refuse(code);
    }
  };
  const use: Room<Schema>['use'] = (work) => attempt(async () => work(await (opening ??= open())));
  const empty = async (): Promise<void> => {
    await deleteIn(await place.factory(), form.name);
    opening = open();
    await opening;
  };
  const renew = async (): Promise<void> => {
    await place.renew();
    opening = open();
    await opening;
  };
  return {
    use,
    useWatched: (work) => watched(use(work)),
    reset: async () => {
      await leave();
      const emptied = await watched(attempt(() => empty().catch(renew)));
      isGone = !emptied.ok && isRuined(emptied.code);
      return emptied.ok ? accept(null) : emptied;
    },
    isGone: () => isGone,
    onTrouble: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
