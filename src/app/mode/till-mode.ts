import type { Env } from '#core/token';

/** The two worlds of a till. */
export type Mode = 'training' | 'production';

const name = 'comptoir.mode';

/** Modes whose roots this build pins. */
export const pinnedModes: readonly Mode[] = [
  ...(__TRAINING_ROOTS__ === null ? [] : (['training'] as const)),
  ...(__PRODUCTION_ROOTS__ === null ? [] : (['production'] as const)),
];

/**
 * The mode of this till: the one chosen, else the real one where the build pins a real issuer's roots, else training. A
 * choice that a later build no longer pins stands, and nothing is believed in it: a real till never turns into a training
 * one by itself.
 */
export function tillMode(memory: Pick<Storage, 'getItem'>, pinned: readonly Mode[]): Mode {
  const chosen = memory.getItem(name);
  if (chosen === 'training' || chosen === 'production') return chosen;
  return pinned.includes('production') ? 'production' : 'training';
}

/** Keeps the choice; it holds from the next load of the page, which opens the other mode's databases. */
export function chooseMode(memory: Pick<Storage, 'setItem'>, mode: Mode): void {
  memory.setItem(name, mode);
}

/** The environment of a mode: `demo` is training. */
export function envOf(mode: Mode): Env {
  return mode === 'training' ? 'demo' : 'prod';
}
