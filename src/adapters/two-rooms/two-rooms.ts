import type { DBSchema } from 'idb';
import type { DatabaseForm } from './open-in.ts';
import type { Places } from './places.ts';
import { openRoom, type Room } from './room.ts';
import { keptTurns, turnsOf, type OtherPages, type Turns } from './turns.ts';

/** A database kept in two rooms that share no file, and turns for those who write there. */
export interface TwoRooms<Schema extends DBSchema> extends Turns {
  readonly main: Room<Schema>;
  /** Null where the browser can keep none, or no longer can. */
  mirror(): Room<Schema> | null;
}

const unguarded: Turns = { inTurn: (work) => work(), ifFree: (work) => work(true) };

/**
 * Opens a database in both places. Without Web Locks there is no mirror: two tabs writing in two rooms at once could
 * each win one. With `others` a turn stays with the page that had it.
 */
export function openTwoRooms<Schema extends DBSchema>(
  form: DatabaseForm,
  places: Places,
  locks: LockManager | undefined,
  others?: OtherPages,
): TwoRooms<Schema> {
  const guarded = locks && (others ? keptTurns(form.name, locks, others) : turnsOf(form.name, locks));
  const turns = guarded ?? unguarded;
  const mirror = locks && places.mirror ? openRoom<Schema>(places.mirror, form) : null;
  return {
    main: openRoom<Schema>(places.main, form),
    mirror: () => (mirror?.isGone() ? null : mirror),
    ...turns,
  };
}
