import { parseAttempts, waitMs } from '#adapters/vault';
import { recordNames } from '../card/sealed-card.ts';
import type { WalletPorts } from '../ports.ts';

/** Instant (epoch milliseconds) before which no code is tried, 0 for none: a wait goes on after a reload. */
export async function blockedUntil({ store, now }: WalletPorts): Promise<number> {
  const attempts = parseAttempts(await store.read(recordNames.attempts));
  const left = waitMs(attempts, now());
  return left === 0 ? 0 : now() + left;
}
