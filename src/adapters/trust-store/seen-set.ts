import type { Env } from '#core/token';
import type { ClockPort, SeenPort } from '#flow/ports';
import type { OpenDatabase } from './database.ts';

/**
 * The reuse guard of one environment in IndexedDB: one transaction forgets what has expired and adds the key, so that of
 * two tabs that read the same code exactly one is told that it is new.
 */
export function openSeenSet(env: Env, database: OpenDatabase, clock: ClockPort): SeenPort {
  return {
    add: async (key, expiresAtSeconds) => {
      const transaction = (await database(env)).transaction(['seen', 'seenUntil'], 'readwrite', {
        durability: 'strict',
      });
      const seen = transaction.objectStore('seen');
      const until = transaction.objectStore('seenUntil');
      const past = IDBKeyRange.upperBound([clock.nowSeconds()], true);
      for (let cursor = await until.openCursor(past); cursor; cursor = await cursor.continue()) {
        await Promise.all([seen.delete(cursor.key[1]), cursor.delete()]);
      }
      const isNew = (await seen.get(key)) === undefined;
      if (isNew) await Promise.all([seen.add(expiresAtSeconds, key), until.add(true, [expiresAtSeconds, key])]);
      await transaction.done;
      return isNew;
    },
  };
}
