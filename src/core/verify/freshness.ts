import type { Keyset } from './keyset.ts';
import type { StatusShard } from './status-shard.ts';

const day = 86_400;
/** Key set: amber after 7 days. */
const keysetAgeing = 7 * day;
/** Opposition list: amber after a day, refused after 7. */
const statusAgeing = day;
const statusStale = 7 * day;

/** How old the trust files are, worst first on the screen. */
export type FreshnessLevel = 'fresh' | 'ageing' | 'stale';

/** Dates and ages of the trust files a verdict rests on, in seconds; written into the invoice. */
export interface Freshness {
  readonly keysetSeq: number;
  readonly keysetIat: number;
  readonly keysetAge: number;
  readonly statusIat: number;
  readonly statusAge: number;
  readonly level: FreshnessLevel;
}

/** True when a list may still decide: at most 7 days old and not past its own end. */
export function isListUsable({ iat, exp }: Pick<StatusShard, 'iat' | 'exp'>, now: number): boolean {
  return iat + statusStale >= now && exp > now;
}

/** Level of a key set and a list of these dates. */
export function freshnessLevel(
  keyset: Pick<Keyset, 'iat' | 'exp'>,
  list: Pick<StatusShard, 'iat' | 'exp'>,
  now: number,
): FreshnessLevel {
  if (keyset.exp <= now || !isListUsable(list, now)) return 'stale';
  return now - keyset.iat > keysetAgeing || now - list.iat > statusAgeing ? 'ageing' : 'fresh';
}

/** Dates, ages and level of what a verdict rests on. */
export function measureFreshness(keyset: Keyset, list: StatusShard, now: number): Freshness {
  return {
    keysetSeq: keyset.seq,
    keysetIat: keyset.iat,
    keysetAge: Math.max(0, now - keyset.iat),
    statusIat: list.iat,
    statusAge: Math.max(0, now - list.iat),
    level: freshnessLevel(keyset, list, now),
  };
}

/** What the counter should know about an accepted presentation. */
export type Warning = 'STATUS_AGEING' | 'KEYSET_AGEING' | 'REPLAY_LOCAL_ONLY';

/** Warnings of an accepted presentation; reuse is only ever checked among the tills that share a list. */
export function warningsOf({ keysetAge, statusAge }: Freshness): readonly Warning[] {
  const warnings: Warning[] = ['REPLAY_LOCAL_ONLY'];
  if (keysetAge > keysetAgeing) warnings.push('KEYSET_AGEING');
  if (statusAge > statusAgeing) warnings.push('STATUS_AGEING');
  return warnings;
}
