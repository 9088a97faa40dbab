import { deleteIn, openIn, type DatabaseForm } from './open-in.ts';
import type { Place, Places } from './places.ts';

/** A database that is made only to be deleted. */
const passing: DatabaseForm = { name: 'comptoir-fresh-log', version: 1, upgrade: () => undefined };
const unheard = { onBlocking: () => undefined, onClosed: () => undefined };

/** Makes Chromium write what a place holds into tables and go on with a new log file: deleting a database does both. */
async function leaveLog(factory: IDBFactory): Promise<void> {
  (await openIn(factory, passing, unheard)).close();
  await deleteIn(factory, passing.name);
}

/**
 * The same places, each with a fresh log before anything else is done there.
 *
 * After each strict commit Chromium notes something more without making it durable, and a file system may record the
 * length of a file before its last bytes: a power cut then leaves zeros at the end of the log. Chromium opens such a log
 * without a word and writes on behind the zeros (google/leveldb#1287 is of this family). At the next start LevelDB skips
 * from the zeros to the end of their 32 KiB block, durable commits included, or finds half a record after them and
 * Chromium erases the origin. Both rooms are written at once, so both logs may end so. What is in a table is read again
 * whatever the log looked like.
 *
 * One place after the other: until its log is left, a place must not be the only one.
 */
export function onFreshLogs({ main, mirror }: Places): Places {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = (factory: IDBFactory): Promise<unknown> => {
    // A place that is ruined says so when its own databases are opened.
    turn = turn.then(() => leaveLog(factory)).catch(() => null);
    return turn;
  };
  const onFreshLog = (place: Place): Place => {
    let left: Promise<unknown> | null = null;
    return {
      factory: async () => {
        const factory = await place.factory();
        await (left ??= inTurn(factory));
        return factory;
      },
      renew: () => place.renew(),
    };
  };
  return { main: onFreshLog(main), mirror: mirror && onFreshLog(mirror) };
}
