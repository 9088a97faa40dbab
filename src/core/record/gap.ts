/** Why a journal went on after a hole: records are gone from every place, or what is left does not hold. */
export type GapReason = 'lost' | 'damaged';

/** The last commit that was known outside the places the journal is kept in. */
export interface LastKnown {
  readonly seq: number;
  readonly hash: string;
  /** Instant, ISO 8601 UTC. */
  readonly at: string;
  /** Invoices numbered so far. */
  readonly invoices: number;
}

/**
 * Body of the record with which a journal goes on after a loss: the past stays visible as lost, and no number is given
 * twice. Nothing about any patient.
 */
export interface GapBody {
  /** Number of the last invoice that may have been made. The next invoice takes the one after it. */
  readonly number: string;
  /** Null when nothing outside remembered any. */
  readonly known: LastKnown | null;
  readonly reason: GapReason;
  readonly salt: string;
}

/** A gap as a check of the journal tells it. */
export interface GapSeen {
  readonly seq: number;
  readonly at: string;
  readonly number: string;
  /** Invoices numbered before the gap that the journal no longer has. */
  readonly missing: number;
}
