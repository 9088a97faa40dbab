import { useEffect } from 'react';
import type { KeyringPort } from '#flow/keyring-ports';

/** Left alone for this long, the screen is covered: a counter is seldom empty, a colleague may pass. */
const idleMs = 3 * 60_000;
/** Hidden behind another program for this long. */
const hiddenMs = 5 * 60_000;
/** A tick that comes this late means that the machine slept: a hidden page is still given one a minute. */
const sleptMs = 3 * 60_000;
const tickMs = 5_000;

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/**
 * Covers the screen when nobody has touched the till for three minutes, when the page was hidden for five, and when the
 * machine wakes from sleep. `stir` says that somebody is there by another way, such as a phone being read.
 */
export function watchIdle(keyring: Pick<KeyringPort, 'state' | 'pause' | 'lock'>, page: Document, now: () => number) {
  let [touched, ticked, hiddenAt] = [now(), now(), page.hidden ? now() : null];
  const stir = (): void => {
    touched = now();
  };
  const onVisibility = (): void => {
    hiddenAt = page.hidden ? now() : null;
  };
  const tick = (): void => {
    const at = now();
    const hasSlept = at - ticked > sleptMs;
    ticked = at;
    if (keyring.state().stage !== 'open') return stir();
    if (hasSlept) return keyring.lock();
    if (at - touched > idleMs || (hiddenAt !== null && at - hiddenAt > hiddenMs)) keyring.pause();
  };
  for (const sign of signs) page.addEventListener(sign, stir, { passive: true });
  page.addEventListener('visibilitychange', onVisibility);
  return {
    stir,
    tick,
    stop: () => {
      for (const sign of signs) page.removeEventListener(sign, stir);
      page.removeEventListener('visibilitychange', onVisibility);
    },
  };
}

/** Watches this page as long as the terminal is on it. */
export function useAutoLock(keyring: KeyringPort | undefined): void {
  useEffect(() => {
    if (!keyring) return undefined;
    const watch = watchIdle(keyring, document, Date.now);
    const timer = setInterval(watch.tick, tickMs);
    return () => {
      clearInterval(timer);
      watch.stop();
    };
  }, [keyring]);
}
