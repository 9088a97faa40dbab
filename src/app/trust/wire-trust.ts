import { openContractsStore } from '#adapters/tables-store';
import { openTrustSource } from '#adapters/trust-source';
import { openSeenSet, openTrustStore, trustDatabases } from '#adapters/trust-store';
import type { Env } from '#core/token';
import { checkPhone, type PhoneChecked } from '#flow/check-phone';
import { contractTable } from '#flow/contracts';
import { openSigned } from '#flow/open-signed';
import { openTrust } from '#flow/open-trust';
import type { ClockPort } from '#flow/ports';
import { takeHandOver, writeHandOver } from '#flow/hand-over-trust';
import { refreshTrust, type RefreshReport } from '#flow/refresh-trust';
import { withSessionMark } from '#flow/session-mark';
import { summariseTrust, type TrustSummary } from '#flow/trust-summary';
import { withdrawnKeys } from '#flow/withdrawn-key';
import { pinsOf } from './pins-of.ts';

/** What the terminal believes, and what it checks phones with. */
export interface TrustHands {
  /** Checks a phone's code, offline. `readAt`: epoch seconds with fractions; `nonce`: the question on the screen. */
  checkPhone(text: string, readAt: number, nonce?: string): Promise<PhoneChecked>;
  /** The key set that this terminal believes now. */
  keyset(): ReturnType<ReturnType<typeof openTrust>['keyset']>;
  refresh(): Promise<RefreshReport>;
  summary(): Promise<TrustSummary>;
  /** Issuer keys that the set in force withdraws, by kid. */
  withdrawnKeys(): Promise<readonly string[]>;
  /** The signed files of this terminal, as one text for another. */
  handOver(): ReturnType<typeof writeHandOver>;
  /** Takes the signed files of another terminal. */
  takeHandOver(text: string): ReturnType<typeof takeHandOver>;
  /** The payload of a file that the believed roots signed under `type`, such as an amended tariff table. */
  openSigned(text: string, type: string): ReturnType<typeof openSigned>;
}

/** Joins the verification with this browser's stores and network. Loaded apart: the first screen shows without it. */
export function wireTrust(env: Env, clock: ClockPort): TrustHands {
  const databases = trustDatabases();
  const store = withSessionMark(openTrustStore(databases), () => performance.now() / 1000);
  const trust = openTrust(env, pinsOf(env), store);
  const ports = { trust, clock, store };
  const contracts = { env, store: openContractsStore() };
  const seen = openSeenSet(env, databases, clock);
  const counter = { ...ports, env, seen, contracts: () => contractTable(contracts) };
  return {
    checkPhone: (text, readAt, nonce) => checkPhone(text, readAt, { ...counter, nonce }, Date.now),
    keyset: () => trust.keyset(clock.nowSeconds()),
    refresh: () => refreshTrust({ ...ports, source: openTrustSource() }),
    summary: () => summariseTrust(trust, store, clock.nowSeconds()),
    withdrawnKeys: () => withdrawnKeys(trust, clock.nowSeconds()),
    handOver: () => writeHandOver(ports),
    takeHandOver: (text) => takeHandOver(text, ports),
    openSigned: (text, type) => openSigned(text, type, trust, clock.nowSeconds()),
  };
}
