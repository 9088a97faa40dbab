import { accept, refuse, type Result } from '#core/shared';
import type { JournalHead, JournalPorts, StoreCode } from '../journal-ports.ts';

/** Rounds against another writer that does not take its turn (a browser without Web Locks). */
const roundsMax = 20;

/**
 * Tries after `head`, and again after each newer head while the journal moves under our feet (a round that answers
 * null). Only a browser without Web Locks ever needs a second round.
 */
export async function untilStored<T, Code extends string>(
  head: JournalHead,
  { store }: Pick<JournalPorts, 'store'>,
  round: (head: JournalHead) => Promise<Result<T | null, Code>>,
): Promise<Result<T, Code | StoreCode>> {
  let latest = head;
  for (let count = 0; count < roundsMax; count += 1) {
    const tried = await round(latest);
    if (!tried.ok) return tried;
    if (tried.value !== null) return accept(tried.value);
    const newer = await store.head();
    if (!newer.ok) return newer;
    latest = newer.value;
  }
  return refuse('STORE_UNAVAILABLE');
}
