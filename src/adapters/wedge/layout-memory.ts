import type { SeparatorHabit } from '#core/read';
import { readingsFrom, type Reading } from './candidates.ts';
import type { Decision } from './decide.ts';

/** What was learnt in passing; what the set-up page found out stands above it. */
const learntKey = 'comptoir.douchette';
const setUpKey = 'comptoir.douchette.reglage';
const separatorKey = 'comptoir.douchette.separateurs';
const habits: readonly SeparatorHabit[] = ['kept', 'written', 'lost'];

/** The reading that is right on this workstation, kept from one day to the next. */
export interface LayoutMemory {
  known(): Reading | null;
  /** How this workstation's scanner spells a separator; null before the set-up code told it. */
  separators(): SeparatorHabit | null;
  learn(decision: Decision): void;
}

/** Keeps it in a store of the browser: it tells nothing about anybody. */
export function createLayoutMemory(store: Pick<Storage, 'getItem' | 'setItem'>): LayoutMemory {
  return {
    known() {
      const kept = store.getItem(setUpKey) ?? store.getItem(learntKey);
      return readingsFrom(null, false).find((reading) => reading === kept) ?? null;
    },
    separators: () => habits.find((habit) => habit === store.getItem(separatorKey)) ?? null,
    learn({ teaches, separator, reading }) {
      if (separator) store.setItem(separatorKey, separator);
      if (!teaches) return;
      store.setItem(separator ? setUpKey : learntKey, reading.startsWith('keys') ? 'keys' : reading);
    },
  };
}
