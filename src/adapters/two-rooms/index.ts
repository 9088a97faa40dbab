/** A database kept in two rooms that share no file, and what is kept there under a name. */
export { browserPages } from './browser-pages.ts';
export { onFreshLogs } from './fresh-log.ts';
export { makeKeptStore, moveIntoKept } from './kept-entry.ts';
export { openKept } from './open-kept.ts';
export type { DatabaseForm } from './open-in.ts';
export { browserPlaces, placesOf, type Places } from './places.ts';
export type { Room } from './room.ts';
export type { OtherPages } from './turns.ts';
export { openTwoRooms, type TwoRooms } from './two-rooms.ts';
