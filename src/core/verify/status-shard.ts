import type { StatusDelta } from './accept-delta.ts';

/** Entries of one shard: 2^20 phones. */
export const shardEntries = 1_048_576;

/** One shard of the opposition list, inflated. */
export interface StatusShard {
  readonly uri: string;
  readonly iat: number;
  readonly exp: number;
  /** One bit a phone, least significant first. */
  readonly bits: Uint8Array;
}

/** True when the phone at `index` is opposed. */
export function isOpposed({ bits }: StatusShard, index: number): boolean {
  return (((bits[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
}

/** The shard with the delta's oppositions set and the delta's dates, when the delta extends its generation. */
export function applyDelta(shard: StatusShard, delta: StatusDelta): StatusShard {
  const number = Number(shard.uri.slice(delta.prefix.length));
  if (!shard.uri.startsWith(delta.prefix) || !Number.isInteger(number) || delta.base !== shard.iat) return shard;
  const bits = shard.bits.slice();
  const first = number * shardEntries;
  for (const position of delta.set) {
    const index = position - first;
    if (index < 0 || index >= shardEntries) continue;
    bits[index >> 3] = (bits[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return { uri: shard.uri, iat: delta.iat, exp: delta.exp, bits };
}
