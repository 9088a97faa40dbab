import { openTwoRooms, type OtherPages, type Places } from '#adapters/two-rooms';
import type { Env } from '#core/token';
import type { JournalStorePort } from '#flow/journal-ports';
import { keepInRooms } from '#flow/journal-rooms';
import { journalRoom } from './journal-room.ts';
import { journalForm, type JournalSchema } from './schema.ts';
import { openWitness, type Notebook } from './witness.ts';

/** Where a journal store keeps things, and how tabs take turns. */
export interface JournalHouse {
  readonly places: Places;
  /** `navigator.locks`; where the browser has none, one room alone still refuses a stale write. */
  readonly locks: LockManager | undefined;
  /** The other pages of this till, so that a turn is not asked for at each invoice; without it, it is. */
  readonly others?: (name: string) => OtherPages;
  /** Where the head witness is written, outside both rooms. */
  readonly notebook: Notebook;
}

/** The journal of one environment in IndexedDB, in two rooms where the browser can keep two. */
export function openJournalStore(env: Env, { places, locks, others, notebook }: JournalHouse): JournalStorePort {
  const form = journalForm(env);
  const rooms = openTwoRooms<JournalSchema>(form, places, locks, others?.(form.name));
  const main = journalRoom(rooms.main);
  const second = rooms.mirror();
  const mirror = second && journalRoom(second);
  return keepInRooms({
    main,
    mirror: () => (rooms.mirror() ? mirror : null),
    witness: openWitness(notebook, env),
    inTurn: rooms.inTurn,
    ifFree: rooms.ifFree,
  });
}
