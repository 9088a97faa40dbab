/** Calls allowed to one caller: `burst` at once, then one more every `everySeconds`. */
interface Allowance {
  readonly burst: number;
  readonly everySeconds: number;
}

/**
 * What each kind of call may cost. `calls`: one address. `loss`: guesses about one person. `code`: tries of a spoken
 * code by one address, and `codes` by everybody together: among 8 digits, 60 tries a minute meet a code that were live all
 * the time after a year and a half. `chip`: digits of one document.
 */
const allowances = {
  calls: { burst: 600, everySeconds: 0.1 },
  loss: { burst: 5, everySeconds: 720 },
  code: { burst: 10, everySeconds: 6 },
  codes: { burst: 60, everySeconds: 1 },
  chip: { burst: 3, everySeconds: 1200 },
} as const satisfies Readonly<Record<string, Allowance>>;

export type LimitKind = keyof typeof allowances;

/** Buckets that empty with each call and fill with time. */
export interface RateLimits {
  /** Seconds to wait, 0 when the call may go on. */
  take(kind: LimitKind, caller: string, now: number): number;
}

/** Limits in memory; most callers are forgotten once their bucket is full again. */
export function rateLimits(): RateLimits {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const most = 50_000;
  return {
    take: (kind, caller, now) => {
      const { burst, everySeconds } = allowances[kind];
      const name = `${kind} ${caller}`;
      const before = buckets.get(name) ?? { left: burst, at: now };
      const left = Math.min(burst, before.left + Math.max(0, now - before.at) / everySeconds);
      if (left < 1) return Math.ceil((1 - left) * everySeconds);
      if (buckets.size >= most) buckets.clear();
      buckets.set(name, { left: left - 1, at: now });
      return 0;
    },
  };
}
