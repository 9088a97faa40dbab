import { refuse, type Result } from '#core/shared';
import { acceptKeyset, pinRoots, type Keyset } from '#core/verify';

/** The training issuer's key set, held against the roots that were pinned when the site was built. */
export async function trustedKeyset(now: number): Promise<Result<Keyset>> {
  const roots = await pinRoots(JSON.stringify(__TRAINING_ROOTS__));
  if (!roots.ok) return roots;
  const response = await fetch('/trust/demo/cles.json', { cache: 'no-store', redirect: 'error' }).catch(() => null);
  if (!response?.ok) return refuse('KEYSET_SHAPE');
  return acceptKeyset(await response.text(), { env: 'demo', now, roots: roots.value });
}
