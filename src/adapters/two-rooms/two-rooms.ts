import type { DBSchema } from 'idb';
import type { DatabaseForm } from './open-in.ts';
import type { Places } from './places.ts';
import { openRoom, type Room } from './room.ts';

/** Runs work while no other tab does work of the same name. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** A database kept in two rooms that share no file. */
export interface TwoRooms<Schema extends DBSchema> {
  readonly main: Room<Schema>;
  /** Null where the browser can keep none, or no longer can. */
  mirror(): Room<Schema> | null;
  readonly inTurn: InTurn;
}

/**
 * Opens a database in both places. Without Web Locks there is no mirror: two tabs writing in two rooms at once could
 * each win one.
 */
export function openTwoRooms<Schema extends DBSchema>(
  form: DatabaseForm,
  places: Places,
  locks: LockManager | undefined,
): TwoRooms<Schema> {
  const mirror = locks && places.mirror ? openRoom<Schema>(places.mirror, form) : null;
  return {
    main: openRoom<Schema>(places.main, form),
    mirror: () => (mirror?.isGone() ? null : mirror),
    inTurn: async (work) => (locks ? await locks.request(form.name, work) : await work()),
  };
}
