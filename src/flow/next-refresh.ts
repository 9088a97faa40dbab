import type { RefreshReport } from './refresh-trust.ts';

const hourMs = 3_600_000;
const usualMs = 6 * hourMs;
/** Terminals opened at nine o'clock everywhere must not come back all at three. */
const jitterMs = hourMs;
const soonMs = 900_000;

/**
 * When to ask for the trust files again, in milliseconds: every six hours more or less, or in a quarter of an hour when
 * the network could not be reached.
 *
 * @param chance from 0 to 1.
 */
export function nextRefreshMs(outcomes: RefreshReport['outcomes'] | undefined, chance: number): number {
  const isCutOff = !outcomes || Object.values(outcomes).includes('unreachable');
  return isCutOff ? soonMs : usualMs + (chance - 0.5) * jitterMs;
}
