import type { Env } from '#core/token';
import type { TrustStorePort } from './ports.ts';

/**
 * The store with a high-water mark that goes on rising while the page is open: an hour after a signed file of ten
 * o'clock it is eleven at least, so a clock set back in between is seen although no file came since. A second counter of
 * the page that nobody can set (`steadySeconds`) measures the hour; while a machine sleeps it may stand still, which only
 * makes the mark later than it could be.
 */
export function withSessionMark(store: TrustStorePort, steadySeconds: () => number): TrustStorePort {
  // Instant at which the steady counter would have stood at zero, at the earliest.
  const origins = new Map<Env, number>();

  function raise(env: Env, mark: number): number {
    const origin = Math.max(origins.get(env) ?? Number.NEGATIVE_INFINITY, mark - steadySeconds());
    origins.set(env, origin);
    return Math.floor(origin + steadySeconds());
  }

  return {
    ...store,
    readHighWater: async (env) => {
      const stored = await store.readHighWater(env);
      return stored === 0 ? 0 : raise(env, stored);
    },
    raiseHighWater: async (env, seconds) => {
      await store.raiseHighWater(env, seconds);
      raise(env, seconds);
    },
  };
}
