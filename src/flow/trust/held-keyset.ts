import { accept, refuse, type Result } from '#core/shared';
import { acceptKeyset, readKeysetFloor, type Keyset, type KeysetFloor, type PinnedRoots } from '#core/verify';
import type { OpenTrustCode } from './open-trust-code.ts';
import type { StoredTrustFile } from '../ports.ts';

/** A key set and where it is held: stored by a refresh, or embedded in the bundle. */
export interface HeldKeyset extends Keyset {
  readonly isEmbedded: boolean;
}

/** What this terminal holds: the stored set, if any, and that of its bundle, when it is of the roots in force. */
export interface HeldTexts {
  readonly stored: StoredTrustFile | null;
  readonly embedded: string | undefined;
}

/**
 * The highest sequence held under these roots: no set goes below it. Roots that came later start again, so what was
 * stored under earlier ones does not bind.
 */
export async function floorOf({ stored, embedded }: HeldTexts, roots: PinnedRoots): Promise<KeysetFloor | undefined> {
  const isOfTheseRoots = (stored?.rootVersion ?? roots.ver) === roots.ver;
  const texts = [isOfTheseRoots ? stored?.text : undefined, embedded].filter((text) => text !== undefined);
  const read = await Promise.all(texts.map((text) => readKeysetFloor(text, { env: roots.env, roots })));
  const floors = read.flatMap((floor) => (floor.ok ? [floor.value] : []));
  return floors.reduce<KeysetFloor | undefined>((top, one) => (top && top.seq >= one.seq ? top : one), undefined);
}

/** The key set in force: the stored one, or the embedded one where the store was wiped or holds an older one. */
export async function keysetInForce(
  held: HeldTexts,
  roots: PinnedRoots,
  now: number,
): Promise<Result<HeldKeyset, OpenTrustCode>> {
  const { env } = roots;
  const floor = await floorOf(held, roots);
  const context = { env, now, roots, ...(floor && { stored: floor }) };
  const stored = held.stored && (await acceptKeyset(held.stored.text, context));
  if (stored?.ok) return accept({ ...stored.value, isEmbedded: false });
  const embedded = held.embedded === undefined ? null : await acceptKeyset(held.embedded, context);
  if (embedded?.ok) return accept({ ...embedded.value, isEmbedded: true });
  return stored ?? embedded ?? refuse('KEYSET_UNAVAILABLE');
}
