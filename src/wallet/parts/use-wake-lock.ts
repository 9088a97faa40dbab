import { useEffect } from 'react';

/** Keeps the screen lit while a code is shown, where the phone lets a page ask for it. */
export function useWakeLock(): void {
  useEffect(() => {
    let held: WakeLockSentinel | null = null;
    let isShown = true;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      const sentinel = await navigator.wakeLock.request('screen').catch(() => null);
      if (isShown) held = sentinel;
      else void sentinel?.release();
    };
    const again = () => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      isShown = false;
      document.removeEventListener('visibilitychange', again);
      void held?.release();
    };
  }, []);
}
