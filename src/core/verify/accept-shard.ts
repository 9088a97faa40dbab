import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { checkShape, type JsonObject, type Shape } from '#core/token';
import type { StatusDelta } from './accept-delta.ts';
import type { StatusCode } from './codes.ts';
import { openSignedList, type ListContext } from './signed-list.ts';
import { shardEntries, type StatusShard } from './status-shard.ts';
import { inflateZlib } from './zlib.ts';

const hour = 3600;
const maxLifetime = 8 * 86_400;

const shape: Shape = {
  members: {
    sub: 'text',
    iat: 'whole',
    exp: 'whole',
    ttl: 'whole',
    status_list: { members: { bits: 'whole', lst: 'text' } },
  },
};

interface ShardClaims {
  readonly sub: string;
  readonly iat: number;
  readonly exp: number;
  readonly ttl: number;
  readonly status_list: { readonly bits: number; readonly lst: string };
}

/** What a shard is held against. */
export interface ShardContext extends ListContext {
  /** `iat` of the shard in place under the same URI. */
  readonly storedIat?: number;
  /** An accepted delta: its dates count as those of every shard of its base. */
  readonly delta?: StatusDelta;
}

/** Takes one shard of an opposition list (statuslist+jwt) for the URI that was asked, in the order of token.md §8.12. */
export function acceptShard(
  text: string,
  uri: string,
  context: ShardContext,
): Promise<Result<StatusShard, StatusCode>> {
  return readShard(text, uri, context, (claims) => checkPlace(claims, uri, context));
}

/** Opens a shard that was accepted before. Its age is judged at each read, so it may be stale here. */
export function openStoredShard(
  text: string,
  uri: string,
  context: ListContext,
): Promise<Result<StatusShard, StatusCode>> {
  return readShard(text, uri, context, ({ sub }) => (sub === uri ? null : 'STATUS_SUB'));
}

async function readShard(
  text: string,
  uri: string,
  context: ListContext,
  check: (claims: ShardClaims) => StatusCode | null,
): Promise<Result<StatusShard, StatusCode>> {
  const opened = await openSignedList(text, 'shard', uri, context);
  if (!opened.ok) return opened;
  const claims = opened.value;
  if (!isShardClaims(claims)) return refuse('STATUS_SHAPE');
  const failure = check(claims);
  if (failure) return refuse(failure);
  const { bits, lst } = claims.status_list;
  const packed = bits === 1 ? fromBase64Url(lst) : null;
  const list = packed && inflateZlib(packed, shardEntries / 8);
  return list ? accept({ uri, iat: claims.iat, exp: claims.exp, bits: list }) : refuse('STATUS_LIST');
}

function isShardClaims(claims: JsonObject): claims is JsonObject & ShardClaims {
  if (checkShape(claims, shape)) return false;
  const { ttl, iat, exp } = claims as JsonObject & ShardClaims;
  return ttl >= 300 && ttl <= 86_400 && exp - iat <= maxLifetime;
}

function checkPlace(claims: ShardClaims, uri: string, { now, storedIat, delta }: ShardContext): StatusCode | null {
  if (claims.sub !== uri) return 'STATUS_SUB';
  if (claims.iat > now + hour) return 'STATUS_FUTURE';
  if (storedIat !== undefined && claims.iat < storedIat) return 'STATUS_ROLLBACK';
  const exp = delta?.base === claims.iat ? delta.exp : claims.exp;
  return exp > now ? null : 'STATUS_STALE';
}
