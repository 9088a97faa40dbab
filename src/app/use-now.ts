import { useEffect, useState } from 'react';

const tickMs = 5_000;

/** The present instant in epoch seconds, renewed every few seconds: for ages, validity and the clock of the top bar. */
export function useNow(now: () => number): number {
  const [seconds, setSeconds] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(now()), tickMs);
    return () => clearInterval(timer);
  }, [now]);
  return seconds;
}
