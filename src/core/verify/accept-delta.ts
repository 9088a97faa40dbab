import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { checkMembers, decodeGaps, hasRightTypes, type JsonObject, type Shape } from '#core/token';
import type { StatusCode } from './codes.ts';
import { openSignedList, type ListContext } from './signed-list.ts';

const hour = 3600;
const maxLifetime = 8 * 86_400;
const maxBaseLife = 30 * 86_400;

const shape: Shape = { members: { prefix: 'text', base: 'whole', iat: 'whole', exp: 'whole', set: 'text' } };

/** Oppositions added since a full generation of lists: an ordinary day costs this instead of every shard. */
export interface StatusDelta {
  readonly prefix: string;
  /** `iat` of the full generation it extends. */
  readonly base: number;
  readonly iat: number;
  readonly exp: number;
  /** Sorted positions, shard × 2^20 + index. */
  readonly set: readonly number[];
}

interface DeltaClaims extends Omit<StatusDelta, 'set'> {
  readonly set: string;
}

/** What a delta is held against. */
export interface DeltaContext extends ListContext {
  /** `iat` of the full generation in place; absent when there is none yet. */
  readonly base?: number;
  /** `iat` of the delta in place. */
  readonly storedIat?: number;
}

/** Takes the delta of the lists under `prefix` (token.md §5): key, signature and times as for a shard. */
export async function acceptDelta(
  text: string,
  prefix: string,
  context: DeltaContext,
): Promise<Result<StatusDelta, StatusCode>> {
  const opened = await openSignedList(text, 'delta', prefix, context);
  if (!opened.ok) return opened;
  const claims = opened.value;
  if (!isDeltaClaims(claims)) return refuse('DELTA_SHAPE');
  const bytes = fromBase64Url(claims.set);
  const set = bytes ? decodeGaps(bytes) : refuse('DELTA_SHAPE');
  if (!set.ok) return refuse('DELTA_SHAPE');
  const failure = checkPlace(claims, prefix, context);
  return failure ? refuse(failure) : accept({ ...claims, set: set.value });
}

function isDeltaClaims(claims: JsonObject): claims is JsonObject & DeltaClaims {
  if (checkMembers(claims, shape) || !hasRightTypes(claims, shape)) return false;
  const { iat, exp } = claims as JsonObject & DeltaClaims;
  return exp - iat <= maxLifetime;
}

function checkPlace(claims: DeltaClaims, prefix: string, context: DeltaContext): StatusCode | null {
  const { now, base, storedIat } = context;
  if (claims.prefix !== prefix) return 'STATUS_SUB';
  if (claims.iat > now + hour) return 'STATUS_FUTURE';
  const lifeOfBase = claims.iat - claims.base;
  const isOfBase = base === undefined || claims.base === base;
  if (!isOfBase || lifeOfBase < 0 || lifeOfBase > maxBaseLife) return 'DELTA_BASE';
  if (storedIat !== undefined && claims.iat < storedIat) return 'STATUS_ROLLBACK';
  return claims.exp > now ? null : 'STATUS_STALE';
}
