import type { Keyset } from '#core/verify';
import { refreshLists } from './refresh-lists.ts';
import { refreshRoots } from './refresh-roots.ts';
import { fetchFile, keepFile, type FileOutcome, type RefreshPorts, type RefreshRun } from './refresh-run.ts';
import { summariseTrust, type TrustSummary } from './trust-summary.ts';

/** Outcome of a refresh, and the trust that is in place after it. */
export interface RefreshReport {
  readonly outcomes: Readonly<Record<string, FileOutcome>>;
  readonly summary: TrustSummary;
  /** Terminal's clock minus the server's, in seconds, when the server told its own. */
  readonly clockGapSeconds?: number;
}

/**
 * Fetches root file, key set and opposition lists, and stores what can be believed. What cannot (a captive portal's page
 * included) leaves the stored file in place. Safe to call as often as one likes.
 */
export async function refreshTrust(ports: RefreshPorts): Promise<RefreshReport> {
  const run: RefreshRun = { ...ports, env: ports.trust.env, now: ports.clock.nowSeconds(), outcomes: {} };
  await refreshRoots(run);
  const keyset = await refreshKeyset(run);
  if (keyset) await refreshLists(run, keyset);
  const summary = await summariseTrust(ports.trust, ports.store, run.now);
  const { clockGapSeconds } = run;
  const gap = clockGapSeconds === undefined ? {} : { clockGapSeconds };
  return { outcomes: run.outcomes, summary, ...gap };
}

async function refreshKeyset(run: RefreshRun): Promise<Keyset | null> {
  const name = 'cles.json';
  const roots = await run.trust.roots(run.now);
  if (!roots.ok) return null;
  const stored = await run.store.read(run.env, name);
  const before = await run.trust.keyset(run.now);
  // The set of the bundle is a signed source of the time too, and was never stored.
  if (before.ok && before.value.isEmbedded) await run.store.raiseHighWater(run.env, before.value.iat);
  // The tag of a set that is not in force would let the server answer "unchanged" for a set that serves nobody.
  const fetched = await fetchFile(run, name, before.ok && !before.value.isEmbedded ? stored : null);
  if (fetched.kind === 'file') {
    const accepted = await run.trust.takeKeyset(fetched.text, run.now);
    if (accepted.ok) {
      await keepFile(run, name, fetched, { iat: accepted.value.iat, rootVersion: roots.value.ver });
      return accepted.value;
    }
    run.outcomes[name] = accepted.code;
  }
  return before.ok ? before.value : null;
}
