import { openTrustSource } from '#adapters/trust-source';
import { openSeenSet, openTrustStore, trustDatabases } from '#adapters/trust-store';
import type { Env } from '#core/token';
import { checkPhone, type PhoneChecked } from '#flow/check-phone';
import { openTrust } from '#flow/open-trust';
import type { ClockPort } from '#flow/ports';
import { refreshTrust, type RefreshReport } from '#flow/refresh-trust';
import { summariseTrust, type TrustSummary } from '#flow/trust-summary';

/** What the terminal believes, and what it checks phones with. */
export interface TrustHands {
  /** Checks a phone's code, offline. `readAt`: epoch seconds with fractions. */
  checkPhone(text: string, readAt: number): Promise<PhoneChecked>;
  refresh(): Promise<RefreshReport>;
  summary(): Promise<TrustSummary>;
}

/** Joins the verification with this browser's stores and network. Loaded apart: the first screen shows without it. */
export function wireTrust(env: Env, clock: ClockPort): TrustHands {
  const databases = trustDatabases();
  const store = openTrustStore(databases);
  const rootFile = env === 'demo' ? __TRAINING_ROOTS__ : __PRODUCTION_ROOTS__;
  const trust = openTrust(env, { rootFile }, store);
  const counter = { env, trust, clock, seen: openSeenSet(env, databases, clock), store };
  return {
    checkPhone: (text, readAt) => checkPhone(text, readAt, counter, Date.now),
    refresh: () => refreshTrust({ trust, clock, store, source: openTrustSource() }),
    summary: () => summariseTrust(trust, store, clock.nowSeconds()),
  };
}
