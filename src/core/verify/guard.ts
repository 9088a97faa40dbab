import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import type { HolderJwk, ProofClaims, RightsClaims } from '#core/token';
import type { VerifyCode } from './codes.ts';
import type { VerifyContext } from './context.ts';
import { isListUsable } from './freshness.ts';
import { sha256, thumbprint } from './key-id.ts';
import { isOpposed, type StatusShard } from './status-shard.ts';

/** A presentation cannot pass again after this time, in seconds: a proof's life, both skews and the longest read. */
const remembered = 300;

/** Step 12: the phone is not opposed, by a list recent enough to say so. */
export async function checkOpposition(
  rights: RightsClaims,
  { status, now }: VerifyContext,
): Promise<Result<StatusShard, VerifyCode>> {
  const { uri, idx } = rights.status.status_list;
  const shard = await status(uri);
  if (!shard) return refuse('STATUS_UNAVAILABLE');
  if (!isListUsable(shard, now)) return refuse('STATUS_STALE', { detail: { gapSeconds: now - shard.iat } });
  return isOpposed(shard, idx) ? refuse('DEVICE_REVOKED') : accept(shard);
}

/**
 * The key of the reuse guard: SHA-256 over the phone's thumbprint, a colon and the proof's `jti`, base64url. Never the
 * signature or the text, which an attacker can spell otherwise.
 */
export async function reuseKey({ x, y }: HolderJwk, jti: ProofClaims['jti']): Promise<string> {
  return toBase64Url(await sha256(`${await thumbprint(x, y)}:${jti}`));
}

/** Step 13, last and atomic: this proof was not accepted before. */
export async function checkReuse(
  rights: RightsClaims,
  proof: ProofClaims,
  { seen, now }: VerifyContext,
): Promise<Result<null, VerifyCode>> {
  const key = await reuseKey(rights.cnf.jwk, proof.jti);
  return (await seen.add(key, now + remembered)) ? accept(null) : refuse('REPLAY');
}
