/** When Enter means nothing: a hand scanner ends its burst with it, and a thumb rests on it. */
export interface EnterMoment {
  /** A burst of keys from a hand scanner is arriving. */
  readonly isBursting: boolean;
  /** The key is held down. */
  readonly isRepeat: boolean;
  readonly isCommitting: boolean;
  readonly verdictAtMs: number;
  readonly nowMs: number;
}

/** For how long after a verdict Enter is the scanner's own, in milliseconds. */
export const verdictGuardMs = 400;

/** True when this Enter must not advance anything. */
export function ignoresEnter({ isBursting, isRepeat, isCommitting, verdictAtMs, nowMs }: EnterMoment): boolean {
  return isBursting || isRepeat || isCommitting || nowMs - verdictAtMs < verdictGuardMs;
}
