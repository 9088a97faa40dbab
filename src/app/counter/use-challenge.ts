import { useCallback, useEffect, useState } from 'react';
import { makeChallenge } from '#flow/challenge';
import type { RandomPort } from '#flow/ports';

/** A question that nobody answered is replaced after ten minutes. */
const lifeMs = 600_000;

/** The question on the screen. */
export interface Challenge {
  /** Null when this till asks none. */
  readonly digits: string | null;
  /** Draws the next one, once this one was answered. */
  readonly renew: () => void;
}

/** The question of a till that asks one: another for each patient, and another when nobody came for a while. */
export function useChallenge(random: RandomPort, isOn: boolean): Challenge {
  const [digits, setDigits] = useState(() => makeChallenge(random));
  const renew = useCallback(() => setDigits(makeChallenge(random)), [random]);
  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(renew, lifeMs);
    return () => clearTimeout(timer);
  }, [isOn, renew, digits]);
  return { digits: isOn ? digits : null, renew };
}
