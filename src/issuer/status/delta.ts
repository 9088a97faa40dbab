import { toBase64Url } from '#core/shared';
import { encodeGaps } from '#core/token';
import { signCompact } from '../keys/signed-json.ts';
import type { Sign } from '../keys/signer.ts';
import type { Positions } from './opposed-positions.ts';
import { listLifetimeSeconds } from './shard.ts';

/** A generation of full lists may be extended for 30 days (token.md §5). */
export const baseLifetimeSeconds = 30 * 86_400;

/** Most positions a delta may set; past it a new full generation is due. */
export const deltaPositionsMax = 200_000;

/** The signed delta: what was opposed since the full generation of `base` (token.md §5). */
export function signDelta(
  added: Positions,
  about: { readonly prefix: string; readonly base: number; readonly now: number },
  key: { readonly kid: string; readonly sign: Sign },
): Promise<string> {
  const { prefix, base, now } = about;
  const set = toBase64Url(encodeGaps([...added]));
  return signCompact('statusdelta+jwt', { prefix, base, iat: now, exp: now + listLifetimeSeconds, set }, key);
}
