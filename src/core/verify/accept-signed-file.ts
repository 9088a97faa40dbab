import { accept, refuse, type Result } from '#core/shared';
import type { JsonObject } from '#core/token';
import { countSigners, openEnvelope } from './envelope.ts';
import type { PinnedRoots } from './roots.ts';

/** Not an envelope, or fewer of the pinned roots signed it than the threshold asks for. */
export type SignedFileCode = 'KEYSET_TOO_LARGE' | 'KEYSET_SHAPE' | 'KEYSET_THRESHOLD';

/**
 * The payload of a file that the threshold of the pinned roots signed under `type` (the envelope of token.md §6, ES256).
 * A type of its own keeps a signature made for one kind of file from serving another. The payload's members are the
 * caller's business.
 */
export async function acceptSignedFile(
  text: string,
  type: string,
  { roots, threshold }: PinnedRoots,
): Promise<Result<JsonObject, SignedFileCode>> {
  const opened = openEnvelope(text);
  if (!opened.ok) return opened;
  const signers = await countSigners(opened.value, type, roots);
  return signers >= threshold ? accept(opened.value.payload) : refuse('KEYSET_THRESHOLD');
}
