import { useCallback, useEffect, useRef, useState } from 'react';
import type { CodeMatrix } from '../code/code-matrix.ts';

/** A proof lives a minute and its code half of it: whoever reads it late still has thirty seconds. */
export const codeLifeMs = 30_000;

/** The code on screen and when it was made (epoch milliseconds). */
export interface ShownCode {
  readonly matrix: CodeMatrix;
  readonly madeAt: number;
}

/**
 * The code to show, made anew every 30 s, when who the care is for changes, and when the app comes back into sight.
 * The old one stays until the new one is there.
 */
export function useCode(make: () => Promise<CodeMatrix>, now: () => number) {
  const [shown, setShown] = useState<ShownCode | null>(null);
  const madeAt = useRef(0);
  const renew = useCallback(async (): Promise<CodeMatrix> => {
    const at = now();
    madeAt.current = at;
    const matrix = await make();
    if (madeAt.current === at) setShown({ matrix, madeAt: at });
    return matrix;
  }, [make, now]);
  useEffect(() => {
    const whenOld = () => {
      const isOld = Math.abs(now() - madeAt.current) >= codeLifeMs;
      if (isOld && document.visibilityState === 'visible') void renew();
    };
    const first = setTimeout(() => void renew(), 0);
    const timer = setInterval(whenOld, 500);
    document.addEventListener('visibilitychange', whenOld);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', whenOld);
    };
  }, [renew, now]);
  return [shown, renew] as const;
}
