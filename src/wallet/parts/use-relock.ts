import { useEffect } from 'react';

const hiddenMs = 30_000;
const idleMs = 300_000;

/**
 * Locks the app when it was out of sight for half a minute, or untouched for five minutes even while showing a code:
 * a phone left on a counter does not stay open.
 */
export function useRelock(lock: () => void, now: () => number): void {
  useEffect(() => {
    let [hiddenAt, touchedAt] = [0, now()];
    const touched = () => {
      touchedAt = now();
    };
    const seen = () => {
      if (document.visibilityState === 'hidden') hiddenAt = now();
      else check();
    };
    const check = () => {
      const isHidden = document.visibilityState === 'hidden';
      const wasHiddenLong = hiddenAt > 0 && now() - hiddenAt >= hiddenMs;
      if (!isHidden) hiddenAt = 0;
      if (wasHiddenLong || now() - touchedAt >= idleMs) lock();
    };
    const timer = setInterval(check, 5_000);
    const touches = ['pointerdown', 'keydown'] as const;
    touches.forEach((kind) => {
      addEventListener(kind, touched);
    });
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearInterval(timer);
      touches.forEach((kind) => {
        removeEventListener(kind, touched);
      });
      document.removeEventListener('visibilitychange', seen);
    };
  }, [lock, now]);
}
