import { acceptKeyset, acceptRoot, type Keyset } from '#core/verify';
import { rootFileName } from './open-trust.ts';
import { refreshLists } from './refresh-lists.ts';
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
  const { serverSeconds } = run;
  const gap = serverSeconds === undefined ? {} : { clockGapSeconds: run.now - serverSeconds };
  return { outcomes: run.outcomes, summary, ...gap };
}

/** Roots change once in years; a file of the version in place is what the network serves on every other day. */
async function refreshRoots(run: RefreshRun): Promise<void> {
  const name = 'racines.json';
  const roots = await run.trust.roots(run.now);
  if (!roots.ok) {
    run.outcomes[name] = roots.code;
    return;
  }
  const fetched = await fetchFile(run, name, await run.store.read(run.env, rootFileName(roots.value.ver)));
  if (fetched.kind !== 'file') return;
  const accepted = await acceptRoot(fetched.text, roots.value, run.now);
  if (accepted.ok) {
    await keepFile(run, name, fetched, { iat: 0, storedAs: rootFileName(accepted.value.ver) });
  } else {
    run.outcomes[name] = accepted.code === 'ROOT_CHAIN' ? 'unchanged' : accepted.code;
  }
}

async function refreshKeyset(run: RefreshRun): Promise<Keyset | null> {
  const name = 'cles.json';
  const roots = await run.trust.roots(run.now);
  if (!roots.ok) return null;
  const stored = await run.store.read(run.env, name);
  const before = await run.trust.keyset(run.now);
  const fetched = await fetchFile(run, name, before.ok ? stored : null);
  if (fetched.kind === 'file') {
    // A new root file may start the sequence again: the floor of the old roots no longer binds.
    const isSameRoots = (stored?.rootVersion ?? roots.value.ver) === roots.value.ver;
    const floor = before.ok && isSameRoots ? { stored: before.value } : {};
    const accepted = await acceptKeyset(fetched.text, { env: run.env, now: run.now, roots: roots.value, ...floor });
    if (accepted.ok) {
      await keepFile(run, name, fetched, { iat: accepted.value.iat, rootVersion: roots.value.ver });
      return accepted.value;
    }
    run.outcomes[name] = accepted.code;
  }
  return before.ok ? before.value : null;
}
