import { acceptRoot, readRootVersion, type PinnedRoots } from '#core/verify';
import { rootFileName } from './open-trust.ts';
import { fetchFile, keepFile, type RefreshRun } from './refresh-run.ts';

const name = 'racines.json';
/** Bounds what a hostile answer can make a terminal ask for; roots are replaced once in years. */
const mostVersions = 32;

/**
 * Follows the roots to the version that is published. A terminal one version behind finds its next file under
 * `racines.json`; one further behind asks for those in between, `racines.<n>.json`, and takes them one by one.
 */
export async function refreshRoots(run: RefreshRun): Promise<void> {
  const roots = await run.trust.roots(run.now);
  if (!roots.ok) {
    run.outcomes[name] = roots.code;
    return;
  }
  const fetched = await fetchFile(run, name, await run.store.read(run.env, rootFileName(roots.value.ver)));
  if (fetched.kind !== 'file') return;
  const last = readRootVersion(fetched.text) ?? 0;
  const before = await followChain(run, roots.value, last);
  if (!before) return;
  const accepted = await acceptRoot(fetched.text, before, run.now);
  if (accepted.ok) {
    await keepFile(run, name, fetched, { iat: 0, storedAs: rootFileName(accepted.value.ver) });
  } else {
    // A file of the version in place is what the network serves on every other day.
    run.outcomes[name] = accepted.code === 'ROOT_CHAIN' && last <= before.ver ? 'unchanged' : accepted.code;
  }
}

/** Takes the versions between the roots in place and `last`; null when one of them is missing or not to be believed. */
async function followChain(run: RefreshRun, first: PinnedRoots, last: number): Promise<PinnedRoots | null> {
  let current = first;
  if (last > first.ver + mostVersions) return current;
  while (current.ver + 1 < last) {
    const next = rootFileName(current.ver + 1);
    const fetched = await fetchFile(run, next, null);
    if (fetched.kind !== 'file') return null;
    const accepted = await acceptRoot(fetched.text, current, run.now);
    if (!accepted.ok) {
      run.outcomes[next] = accepted.code;
      return null;
    }
    await keepFile(run, next, fetched, { iat: 0 });
    current = accepted.value;
  }
  return current;
}
