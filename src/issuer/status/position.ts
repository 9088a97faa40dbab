/** Entries of one shard of the opposition list (token.md §5). */
export const shardEntries = 2 ** 20;

/** Shards of the whole list: 65 × 2^20 entries, one for each phone of 68 million people. */
export const shardCount = 65;

/** Shard that holds a position of the whole list. */
export function shardOf(position: number): number {
  return Math.floor(position / shardEntries);
}

/** The status claim of a credential: where a reader looks this position up. */
export function statusClaim(prefix: string, position: number) {
  return { status_list: { idx: position % shardEntries, uri: `${prefix}${shardOf(position)}` } };
}
