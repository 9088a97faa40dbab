import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { KeysetCode } from './codes.ts';
import { countSigners, keysetType, openEnvelope } from './envelope.ts';
import { isKeysetPayload } from './keyset-shape.ts';
import { sha256 } from './key-id.ts';
import type { PinnedRoots } from './roots.ts';

/** A sequence below which no key set is taken, and the one set that may carry it. */
export interface KeysetFloor {
  readonly seq: number;
  readonly hash: string;
}

/**
 * What a key set forbids to go below, whether it is the one in place or the one of the bundle. Its dates are not judged:
 * a set that has ended can serve nobody, and an older one is still a rollback.
 */
export async function readKeysetFloor(
  text: string,
  { env, roots }: { readonly env: Env; readonly roots: PinnedRoots },
): Promise<Result<KeysetFloor, KeysetCode>> {
  const opened = openEnvelope(text);
  if (!opened.ok) return opened;
  const { payload, encoded } = opened.value;
  if ((await countSigners(opened.value, keysetType, roots.roots)) < roots.threshold) return refuse('KEYSET_THRESHOLD');
  if (!isKeysetPayload(payload)) return refuse('KEYSET_SHAPE');
  if (payload.env !== env) return refuse('KEYSET_ENV');
  return accept({ seq: payload.seq, hash: toBase64Url(await sha256(encoded)) });
}
