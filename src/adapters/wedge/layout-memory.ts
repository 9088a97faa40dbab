import { readingsFrom, type Reading } from './candidates.ts';
import type { Decision } from './decide.ts';

/** What was learnt in passing; what the set-up page found out stands above it. */
const learntKey = 'comptoir.douchette';
const setUpKey = 'comptoir.douchette.reglage';

/** The reading that is right on this workstation, kept from one day to the next. */
export interface LayoutMemory {
  known(): Reading | null;
  learn(decision: Decision): void;
}

/** Keeps it in a store of the browser: it tells nothing about anybody. */
export function createLayoutMemory(store: Pick<Storage, 'getItem' | 'setItem'>): LayoutMemory {
  return {
    known() {
      const kept = store.getItem(setUpKey) ?? store.getItem(learntKey);
      return readingsFrom(null, false).find((reading) => reading === kept) ?? null;
    },
    learn({ teaches, separator, reading }) {
      if (!teaches) return;
      store.setItem(separator ? setUpKey : learntKey, reading.startsWith('keys') ? 'keys' : reading);
    },
  };
}
