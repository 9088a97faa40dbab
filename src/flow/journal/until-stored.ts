import { refuse, type Result } from '#core/shared';
import type { StoreCode } from '../journal-ports.ts';

/** Rounds against another writer that does not take its turn (a browser without Web Locks). */
const roundsMax = 20;

/** Tries again while the journal moves under our feet; each round must read afresh what it rests on. */
export async function untilStored<T, Code extends string>(
  round: () => Promise<Result<T | null, Code>>,
): Promise<Result<T, Code | StoreCode>> {
  for (let count = 0; count < roundsMax; count += 1) {
    const tried = await round();
    if (!tried.ok) return tried;
    if (tried.value !== null) return { ok: true, value: tried.value };
  }
  return refuse('STORE_UNAVAILABLE');
}
