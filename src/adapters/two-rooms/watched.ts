import { refuse, type Result } from '#core/shared';
import type { StoreCode } from '#flow/journal-ports';

/** Past this a store is said to be frozen: a full disk may hang the browser for minutes without any error. */
const patienceMs = 5_000;

/** What was asked, or STORE_FROZEN when no answer came in time. What answers later is found by the next look. */
export function watched<T>(asked: Promise<Result<T, StoreCode>>): Promise<Result<T, StoreCode>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frozen = new Promise<Result<T, StoreCode>>((answer) => {
    timer = setTimeout(() => answer(refuse('STORE_FROZEN')), patienceMs);
  });
  return Promise.race([asked, frozen]).finally(() => clearTimeout(timer));
}
