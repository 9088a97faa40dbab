import {
  bodyChecker,
  genesis,
  recordHash,
  type JournalCheck,
  type JournalCode,
  type RoomName,
  type Verify,
} from '#core/record';
import { accept, fromBase64Url, type Result } from '#core/shared';
import { openRow } from './journal/open-row.ts';
import type { JournalHead, JournalPorts, JournalRoomPort, JournalRow, StoreCode } from './journal-ports.ts';

const pageRows = 1_000;

/** Told after each page: how many records of how many have been looked at. */
export type OnProgress = (done: number, of: number) => void;

type Rows = Pick<JournalRoomPort, 'head' | 'rows'>;
/** Why a row cannot be believed, or null. */
type Fault = JournalCode | 'STORE_DAMAGED' | null;

/** What a full verification found. `firstBad.seq` is the place of the first record that does not hold. */
export interface VerifiedJournal extends Omit<JournalCheck, 'firstBad'> {
  readonly firstBad?: { readonly seq: number; readonly code: NonNullable<Fault> };
}

/** What a verification of both rooms found; `room` is the one that does not hold. */
export interface VerifiedRooms {
  readonly records: number;
  readonly broken: { readonly room: RoomName; readonly seq: number; readonly code: string } | null;
}

/** Rows from the first to the last, in pages, until one does not hold. */
async function walk(
  { head, rows }: Rows,
  faultOf: (row: JournalRow, head: JournalHead) => Promise<Result<Fault, StoreCode>>,
  onProgress: OnProgress,
): Promise<Result<VerifiedJournal, StoreCode>> {
  const end = await head();
  if (!end.ok) return end;
  const { seq: last } = end.value;
  for (let done = 0; done < last;) {
    const count = Math.min(pageRows, last - done);
    const page = await rows({ before: done + count + 1, count });
    if (!page.ok) return page;
    for (const row of page.value.toReversed()) {
      done += 1;
      const fault = row.seq === done ? await faultOf(row, end.value) : accept('RECORD_SEQ' as const);
      if (!fault.ok) return fault;
      if (fault.value) return accept({ ok: false, records: done - 1, firstBad: { seq: done, code: fault.value } });
    }
    if (page.value.length < count) {
      return accept({ ok: false, records: done, firstBad: { seq: done + 1, code: 'RECORD_SEQ' } });
    }
    onProgress(done, last);
  }
  return accept({ ok: true, records: last });
}

/**
 * Verifies every link and every signature of one room, its bodies left sealed: no key is needed, so that this runs in a
 * worker. What it cannot see, a body that does not open, `verifyBodies` sees.
 */
export function verifyChain(
  room: Rows,
  verify: Verify,
  onProgress: OnProgress,
): Promise<Result<VerifiedJournal, StoreCode>> {
  let prev: string | null = null;
  const faultOf = async ({ prev: before, hash, sig }: JournalRow, { header }: JournalHead): Promise<Fault> => {
    if (!header) return 'RECORD_HEADER';
    prev ??= await genesis(header);
    if (before !== prev) return 'RECORD_PREV';
    prev = hash;
    const signature = fromBase64Url(sig);
    const isSigned = signature?.length === 64 && (await verify(header.key, signature, new TextEncoder().encode(hash)));
    return isSigned ? null : 'RECORD_SIGNATURE';
  };
  return walk(room, async (row, head) => accept(await faultOf(row, head)), onProgress);
}

/** Opens every body and computes its hash again; numbers, totals and cancellations must hold too. */
export function verifyBodies(
  ports: Pick<JournalPorts, 'store' | 'codec'>,
  onProgress: OnProgress,
): Promise<Result<VerifiedJournal, StoreCode>> {
  let check: ReturnType<typeof bodyChecker> | null = null;
  const faultOf = async (row: JournalRow, { header }: JournalHead): Promise<Result<Fault, StoreCode>> => {
    const record = await openRow(row, ports.codec);
    check ??= bodyChecker(header?.mode ?? 'training');
    // A month that was forgotten on purpose keeps its places in the numbering.
    if (!record.ok && record.code === 'STORE_FORGOTTEN') {
      const fault = check({ ...row, body: { number: row.number ?? row.gap?.number, cancels: row.cancels } });
      return accept(fault === 'RECORD_TOTALS' ? null : fault);
    }
    if (!record.ok) return record.code === 'STORE_DAMAGED' ? accept(record.code) : record;
    if ((await recordHash(record.value)) !== row.hash) return accept('RECORD_HASH');
    return accept(check(record.value));
  };
  return walk(ports.store, faultOf, onProgress);
}
