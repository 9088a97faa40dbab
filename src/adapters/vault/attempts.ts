/** Wrong codes given in a row, and when the last one was. Kept on disk, so that a reload forgives nothing. */
export interface Attempts {
  readonly failures: number;
  /** Epoch milliseconds of the last failure. */
  readonly lastAt: number;
}

/** Wrong codes after which what the vault held is erased. */
export const attemptsBeforeErasure = 10;

/** Seconds to wait after the first, second… wrong code: a slip costs nothing much, a search costs half an hour. */
const delaysSeconds = [1, 2, 5, 15, 30, 60, 180, 600, 1200];

/** No wrong code yet. */
export const noAttempt: Attempts = { failures: 0, lastAt: 0 };

/** Reads stored attempts; anything unreadable counts as none, because the header beside it decides what opens. */
export function parseAttempts(stored: unknown): Attempts {
  const { failures, lastAt } = (stored ?? {}) as Partial<Record<keyof Attempts, unknown>>;
  const isReadable =
    Number.isInteger(failures) && Number(failures) >= 0 && typeof lastAt === 'number' && Number.isFinite(lastAt);
  return isReadable ? { failures: Math.min(Number(failures), attemptsBeforeErasure), lastAt } : noAttempt;
}

/**
 * Milliseconds still to wait before another try. A clock set back never lengthens the wait beyond its full delay.
 */
export function waitMs({ failures, lastAt }: Attempts, nowMs: number): number {
  const full = (delaysSeconds[Math.min(failures, delaysSeconds.length) - 1] ?? 0) * 1000;
  return Math.min(full, Math.max(0, lastAt + full - nowMs));
}
