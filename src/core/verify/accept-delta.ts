import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { checkShape, decodeGaps, type JsonObject, type Shape } from '#core/token';
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
export function acceptDelta(
  text: string,
  prefix: string,
  context: DeltaContext,
): Promise<Result<StatusDelta, StatusCode>> {
  return readDelta(text, prefix, context, (claims) => checkPlace(claims, prefix, context));
}

/** Opens a delta that was accepted before. Its age is judged at each read, so it may be stale here. */
export function openStoredDelta(
  text: string,
  prefix: string,
  context: ListContext,
): Promise<Result<StatusDelta, StatusCode>> {
  return readDelta(text, prefix, context, (claims) => (claims.prefix === prefix ? null : 'STATUS_SUB'));
}

async function readDelta(
  text: string,
  prefix: string,
  context: ListContext,
  check: (claims: DeltaClaims) => StatusCode | null,
): Promise<Result<StatusDelta, StatusCode>> {
  const opened = await openSignedList(text, 'delta', prefix, context);
  if (!opened.ok) return opened;
  const claims = opened.value;
  const bytes = isDeltaClaims(claims) ? fromBase64Url(claims.set) : null;
  const set = bytes && decodeGaps(bytes);
  if (!isDeltaClaims(claims) || !set?.ok) return refuse('DELTA_SHAPE');
  const failure = check(claims);
  return failure ? refuse(failure) : accept({ ...claims, set: set.value });
}

function isDeltaClaims(claims: JsonObject): claims is JsonObject & DeltaClaims {
  if (checkShape(claims, shape)) return false;
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
