import { isJsonObject, type Env, type JsonObject } from '#core/token';
import { shardEntries, verifyPresentation, type StatusShard, type VerifyContext } from '#core/verify';
import { memorySeen } from '../memory-seen.ts';
import { vectorKeyset } from './vector-keyset.ts';
import { judge, type Vector, type VectorResult } from './vector.ts';

/** Runs the presentations of a profile file in order; those of one session share a seen-set. */
export async function runProfile(file: JsonObject, vectors: readonly Vector[]): Promise<readonly VectorResult[]> {
  const keyset = await vectorKeyset(file.keyset, String(file.env));
  const shards = readShards(file);
  const sessions = new Map<string, VerifyContext['seen']>();
  const results: VectorResult[] = [];
  for (const vector of vectors) {
    const { ctx } = vector;
    const now = Number(ctx.now ?? file.now);
    const session = ctx.session === undefined ? vector.id : `session ${String(ctx.session)}`;
    const seen = sessions.get(session) ?? memorySeen();
    sessions.set(session, seen);
    const verdict = await verifyPresentation(vector.input, {
      now,
      readAt: now,
      env: String(ctx.env ?? file.env) as Env,
      highWater: Number(ctx.highWater ?? file.highWater),
      keyset: ctx.keysetExp === undefined ? keyset : { ...keyset, exp: Number(ctx.keysetExp) },
      status: (uri) => Promise.resolve(shardAt(shards, uri, ctx)),
      seen,
      ...(typeof ctx.nonce === 'string' && { nonce: ctx.nonce }),
    });
    results.push(judge(vector, verdict.ok ? 'OK' : verdict.code));
  }
  return results;
}

function readShards(file: JsonObject): ReadonlyMap<string, StatusShard> {
  const lists = isJsonObject(file.statusLists) ? Object.entries(file.statusLists) : [];
  return new Map(
    lists.map(([uri, list]) => {
      const { iat, exp, revokedIdx, entries } = isJsonObject(list) ? list : {};
      const bits = new Uint8Array(Math.ceil(Number(entries ?? shardEntries) / 8));
      for (const index of Array.isArray(revokedIdx) ? revokedIdx.map(Number) : []) {
        bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
      }
      return [uri, { uri, iat: Number(iat), exp: Number(exp), bits }];
    }),
  );
}

function shardAt(shards: ReadonlyMap<string, StatusShard>, uri: string, ctx: JsonObject): StatusShard | null {
  const shard = shards.get(uri) ?? null;
  return shard && ctx.statusIat !== undefined ? { ...shard, iat: Number(ctx.statusIat) } : shard;
}
