import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha256.ts';

/** What is left of a record whose month was erased: its place and what it was, not what it said. */
export interface ForgottenRecord {
  readonly seq: number;
  readonly at: string;
  readonly kind: string;
  readonly hash: string;
  /** Invoices, and the last number before a gap. */
  readonly number?: string;
}

/** Body that an exported record has in the place of the one that was erased. */
export interface ForgottenBody {
  /** `YYYY-MM`, the month whose key was destroyed. */
  readonly forgotten: string;
  readonly number?: string;
}

/**
 * Body of the record that tells of an erasure. The hash of a forgotten record can no longer be computed, so that this
 * record, signed while the month was still readable, vouches for what is left of it.
 */
export interface EraseBody {
  readonly month: string;
  readonly records: number;
  readonly digest: string;
  readonly salt: string;
}

/** Digest of what is left of a month: SHA-256 over the canonical JSON of its records in order. */
export function forgottenDigest(records: readonly ForgottenRecord[]): Promise<string> {
  const left = records.map(({ seq, at, kind, hash, number }) => ({ seq, at, kind, hash, ...(number && { number }) }));
  return sha256(canonicalJson(left));
}

type Members = Readonly<Record<string, unknown>>;

/** The month a record was erased with, or null when it still has its own body. */
export function forgottenMonth(body: object): string | null {
  const { forgotten }: Members = { ...body };
  return typeof forgotten === 'string' ? forgotten : null;
}

/**
 * Follows erasures through a journal: `note` is given each record in order, and answers false when an erasure does not
 * vouch for what it should; `unproven` is the first record that claims to be forgotten and that no erasure speaks of.
 */
export function forgottenChecker() {
  const months = new Map<string, ForgottenRecord[]>();
  const isVouched = async (body: object): Promise<boolean> => {
    const { month, records, digest }: Members = { ...body };
    const left = months.get(String(month));
    // A month that still opens needs no voucher: the copy was exported before its key was destroyed.
    if (!left) return true;
    months.delete(String(month));
    return left.length === records && (await forgottenDigest(left)) === digest;
  };
  return {
    note: async (record: Omit<ForgottenRecord, 'number'> & { readonly body: object }): Promise<boolean> => {
      if (record.kind === 'erase') return isVouched(record.body);
      const month = forgottenMonth(record.body);
      if (month === null) return true;
      const { number }: Members = { ...record.body };
      const { seq, at, kind, hash } = record;
      const left = { seq, at, kind, hash, ...(typeof number === 'string' && { number }) };
      months.set(month, [...(months.get(month) ?? []), left]);
      return true;
    },
    unproven: (): number | null => [...months.values()].flat()[0]?.seq ?? null,
  };
}
