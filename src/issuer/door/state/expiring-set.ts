/** Names that count until their instant; what has passed is forgotten, so that memory stays bounded by the rate. */
export interface ExpiringSet {
  /** True when the name was not there and is now, until that instant (epoch seconds). */
  add(name: string, until: number, now: number): boolean;
}

/** A set in memory: after a restart, what it guards has a life of two minutes at most. */
export function expiringSet(): ExpiringSet {
  const untils = new Map<string, number>();
  let sweptAt = 0;
  return {
    add: (name, until, now) => {
      if (now - sweptAt > 60) {
        for (const [known, end] of untils) if (end < now) untils.delete(known);
        sweptAt = now;
      }
      if ((untils.get(name) ?? 0) >= now) return false;
      untils.set(name, until);
      return true;
    },
  };
}
