import { toBase64Url, type Result } from '#core/shared';
import { isJsonObject, type Env, type JsonObject } from '#core/token';
import { acceptKeyset, acceptRoot, acceptShard, isOpposed, type PinnedRoots, type RootKey } from '#core/verify';
import { UsageError } from '../usage-error.ts';
import { vectorKeyset } from './vector-keyset.ts';
import { judge, type Vector, type VectorResult } from './vector.ts';

/** Runs the trust files (key sets, roots, shards) of a file, each against the stored state and its own. */
export async function runTrust(file: JsonObject, vectors: readonly Vector[]): Promise<readonly VectorResult[]> {
  const results: VectorResult[] = [];
  for (const vector of vectors) {
    const stored = { ...(isJsonObject(file.stored) ? file.stored : {}), ...vector.state };
    const run = runners[vector.kind];
    if (!run) throw new UsageError(`the vector ${vector.id} is of no known kind`);
    results.push(judge(vector, await run(String(vector.input), stored, Number(file.now))));
  }
  return results;
}

type Runner = (input: string, stored: JsonObject, now: number) => Promise<string>;

const runners: Readonly<Record<string, Runner>> = { keyset: runKeyset, root: runRoot, shard: runShard };

async function runKeyset(input: string, stored: JsonObject, now: number): Promise<string> {
  const hash = toBase64Url(Buffer.from(String(stored.keysetPayloadSha256), 'hex'));
  const roots = readRoots(stored);
  const context = { env: roots.env, now, roots, stored: { seq: Number(stored.seq), hash } };
  return outcome(await acceptKeyset(input, context));
}

async function runRoot(input: string, stored: JsonObject, now: number): Promise<string> {
  return outcome(await acceptRoot(input, readRoots(stored), now));
}

async function runShard(input: string, stored: JsonObject, now: number): Promise<string> {
  const context = { keyset: await vectorKeyset(stored.keyset, String(stored.env)), now };
  const storedIat = stored.iat === undefined ? {} : { storedIat: Number(stored.iat) };
  const shard = await acceptShard(input, String(stored.sub), { ...context, ...storedIat });
  if (!shard.ok) return shard.code;
  const bits = isJsonObject(stored.check) ? Object.entries(stored.check) : [];
  const wrong = bits.find(([index, bit]) => isOpposed(shard.value, Number(index)) !== (bit === 1));
  return wrong ? `WRONG_BIT ${wrong[0]}` : 'OK';
}

function readRoots(stored: JsonObject): PinnedRoots {
  const roots = Array.isArray(stored.roots) ? (stored.roots as readonly RootKey[]) : [];
  const env = String(stored.env) as Env;
  return { env, ver: Number(stored.rootVersion), threshold: Number(stored.threshold), roots };
}

function outcome(result: Result<unknown>): string {
  return result.ok ? 'OK' : result.code;
}
