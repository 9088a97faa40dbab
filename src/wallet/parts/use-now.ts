import { useEffect, useState } from 'react';

/** The present instant (epoch milliseconds), followed every `everyMs` while the screen needs it. */
export function useNow(now: () => number, everyMs: number): number {
  const [instant, setInstant] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => {
      setInstant(now());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [now, everyMs]);
  return instant;
}
