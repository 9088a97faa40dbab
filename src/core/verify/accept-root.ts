import { accept, refuse, type Result } from '#core/shared';
import type { KeysetCode } from './codes.ts';
import { countSigners } from './envelope.ts';
import { openRootFile, rootType, type PinnedRoots } from './roots.ts';

const hour = 3600;

/**
 * Takes version N + 1 of the roots when the threshold of N and that of N + 1 signed it, one version at a time (rotation
 * as in The Update Framework). Who holds a new root file may start the key set's sequence again.
 */
export async function acceptRoot(
  text: string,
  stored: PinnedRoots,
  now: number,
): Promise<Result<PinnedRoots, KeysetCode>> {
  const opened = await openRootFile(text);
  if (!opened.ok) return opened;
  const { envelope, payload } = opened.value;
  if (payload.env !== stored.env) return refuse('KEYSET_ENV');
  if (payload.ver !== stored.ver + 1) return refuse('ROOT_CHAIN');
  const old = await countSigners(envelope, rootType, stored.roots);
  const next = await countSigners(envelope, rootType, payload.roots);
  if (old < stored.threshold || next < payload.threshold) return refuse('ROOT_CHAIN');
  if (payload.iat > now + hour) return refuse('KEYSET_FUTURE');
  return payload.exp > now ? accept(payload) : refuse('KEYSET_EXPIRED');
}
