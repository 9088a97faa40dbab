import type { VerifyContext } from '#core/verify';

/** A reuse list that lives as long as the command; `known` is what an earlier call left. */
export function memorySeen(known: Map<string, number> = new Map()): VerifyContext['seen'] {
  return {
    add: (key, expiresAt) => {
      if (known.has(key)) return Promise.resolve(false);
      known.set(key, expiresAt);
      return Promise.resolve(true);
    },
  };
}
