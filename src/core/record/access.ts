import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** What somebody did with what the till keeps. */
export type AccessAction =
  | 'unlock'
  | 'refused'
  | 'open-invoice'
  | 'open-proof'
  | 'print'
  | 'export'
  | 'cancel'
  | 'erase'
  | 'restart'
  | 'operators';

/**
 * One line of the access log: who, when, what, which record. Nothing of any patient, so that it can be shown and kept
 * apart from the journal (recommendation CNIL 2021-122 on logging).
 */
export interface AccessEntry {
  readonly n: number;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** Name of an operator of this till; empty when nobody was identified. */
  readonly operator: string;
  readonly action: AccessAction;
  /** `seq` of the journal's record, when there is one. */
  readonly seq?: number;
  /** Hash of the line before; empty for the first. */
  readonly prev: string;
  readonly hash: string;
  /** ES256 by the till's key over `hash`; empty while the keys are not in memory. */
  readonly sig: string;
}

/** Hash of a line: SHA-256 over its canonical JSON without `hash` and `sig`. */
export function accessHash(entry: Omit<AccessEntry, 'hash' | 'sig'>): Promise<string> {
  const { n, at, operator, action, seq, prev } = entry;
  return sha256(canonicalJson({ n, at, operator, action, prev, ...(seq !== undefined && { seq }) }));
}

/** The first line that does not hold, or null: numbers and hashes follow each other. */
export async function firstBadAccess(entries: readonly AccessEntry[]): Promise<number | null> {
  let before: AccessEntry | null = null;
  for (const entry of entries) {
    const follows = before === null || (entry.n === before.n + 1 && entry.prev === before.hash);
    if (!follows || entry.hash !== (await accessHash(entry))) return entry.n;
    before = entry;
  }
  return null;
}
