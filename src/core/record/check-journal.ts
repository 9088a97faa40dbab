import { fromBase64Url } from '#core/shared';
import { canonicalJson } from './canonical-json.ts';
import { genesis, recordHash, type TillKey } from './chain.ts';
import { bodyChecker, type BodyCode } from './check-bodies.ts';
import { forgottenChecker, forgottenMonth } from './forgotten.ts';
import type { GapSeen } from './gap.ts';
import { readHeader, readRecord, type ReadRecord } from './read-line.ts';

/** Why a line of an exported journal cannot be believed. */
export type JournalCode =
  | 'RECORD_HEADER'
  | 'RECORD_LINE'
  | 'RECORD_SEQ'
  | 'RECORD_PREV'
  | 'RECORD_HASH'
  | 'RECORD_SIGNATURE'
  | 'RECORD_FORGOTTEN'
  | BodyCode;

/** Verifies an ES256 signature by a till's key. */
export type Verify = (key: TillKey, signature: Uint8Array, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;

/** Verdict on an exported journal. `firstBad.seq` 0 is the header. */
export interface JournalCheck {
  readonly ok: boolean;
  readonly records: number;
  readonly firstBad?: { readonly seq: number; readonly code: JournalCode };
  /** Losses after which the journal went on, when there are any: the journal holds, and lacks those invoices. */
  readonly gaps?: readonly GapSeen[];
}

/**
 * Checks an exported journal (contracts §6) line by line: spelling, sequence, chain, signatures, invoice numbers without
 * gap or double, totals, cancellations, and that what was erased is what its erasure says. It stops at the first line that does not hold. What it cannot see is a tail cut
 * off whole: the length is known to a witness only.
 */
export async function checkJournal(lines: Iterable<string>, verify: Verify): Promise<JournalCheck> {
  const bad = (seq: number, code: JournalCode): JournalCheck => ({
    ok: false,
    records: seq - 1,
    firstBad: { seq, code },
  });
  const iterator = lines[Symbol.iterator]();
  const header = readHeader(iterator.next().value ?? '');
  if (!header) return { ...bad(0, 'RECORD_HEADER'), records: 0 };
  let prev = await genesis(header);
  const gaps: GapSeen[] = [];
  const faultOf = bodyChecker(header.mode, (gap) => gaps.push(gap));
  const forgotten = forgottenChecker();
  let seq = 1;
  for (let next = iterator.next(); !next.done; next = iterator.next(), seq += 1) {
    const record = readRecord(next.value);
    if (!record) return bad(seq, 'RECORD_LINE');
    const fault = (await chainFault(record, { seq, prev, key: header.key }, verify)) ?? faultOf(record);
    if (fault) return bad(seq, fault);
    if (!(await forgotten.note(record))) return bad(seq, 'RECORD_FORGOTTEN');
    prev = record.hash;
  }
  const unproven = forgotten.unproven();
  if (unproven !== null) return bad(unproven, 'RECORD_FORGOTTEN');
  return { ok: true, records: seq - 1, ...(gaps.length > 0 && { gaps }) };
}

/** Where a record must stand, and whose key signs it. */
interface Place {
  readonly seq: number;
  readonly prev: string;
  readonly key: TillKey;
}

/** What is wrong with a record's place, hash or signature, or null. */
async function chainFault(record: ReadRecord, { seq, prev, key }: Place, verify: Verify): Promise<JournalCode | null> {
  if (record.seq !== seq) return 'RECORD_SEQ';
  if (record.prev !== prev) return 'RECORD_PREV';
  if (!(await isItsHash(record))) return 'RECORD_HASH';
  const signature = fromBase64Url(record.sig);
  const isSigned = signature?.length === 64 && (await verify(key, signature, new TextEncoder().encode(record.hash)));
  return isSigned ? null : 'RECORD_SIGNATURE';
}

/** True when the hash is the record's own; that of a forgotten record is vouched for by the record of its erasure. */
async function isItsHash(record: ReadRecord): Promise<boolean> {
  return forgottenMonth(record.body) !== null || record.hash === (await recordHash(record));
}

/** The line of a header or record in an exported journal. */
export function journalLine(value: object): string {
  return canonicalJson(value);
}
