import { accept, refuse, type Result } from '#core/shared';
import type { JournalHead, JournalRoomPort, JournalRow, StoreCode } from '../../journal-ports.ts';
import { headAfter } from '../head-after.ts';
import { alone } from './agreement.ts';

/** Rows copied in one transaction: a page is written well within the patience of the watchdog. */
const pageRows = 250;

/** Where a room stands after these rows, or null when they do not follow its head. */
function headAfterAll(
  from: JournalHead,
  rows: readonly JournalRow[],
  header: JournalHead['header'],
): JournalHead | null {
  let head = from;
  for (const row of rows) {
    const follows = row.seq === head.seq + 1 && (head.seq === 0 || row.prev === head.hash);
    if (!follows) return null;
    head = headAfter(head, row, header);
  }
  return head;
}

/** True when a room has the other's last record where the other has it, so that it can fill it up. */
export async function shares(from: JournalRoomPort, { seq, hash }: JournalHead): Promise<Result<boolean, StoreCode>> {
  if (seq === 0) return accept(true);
  const row = await from.bySeq(seq);
  return row.ok ? accept(row.value?.hash === hash) : row;
}

/**
 * Copies to a room the records it lacks, page by page, checking each link. `STORE_DAMAGED` when what the room has is not
 * the beginning of the other's journal, or the other's chain does not hold. Answers the head reached.
 */
export async function copyRows(from: JournalRoomPort, to: JournalRoomPort): Promise<Result<JournalHead, StoreCode>> {
  const [source, target] = [await from.head(), await to.head()];
  if (!source.ok) return source;
  if (!target.ok) return target;
  const common = await shares(from, target.value);
  if (!common.ok) return common;
  if (!common.value) return refuse('STORE_DAMAGED');
  let head = target.value;
  while (head.seq < source.value.seq) {
    const count = Math.min(pageRows, source.value.seq - head.seq);
    const page = await from.rows({ before: head.seq + count + 1, count });
    if (!page.ok) return page;
    const rows = page.value.toReversed();
    const next = headAfterAll(head, rows, source.value.header);
    if (!next || next.seq === head.seq) return refuse('STORE_DAMAGED');
    const stored = await to.append(head, alone(rows, next));
    if (!stored.ok) return stored;
    if (stored.value === 'stale') return refuse('STORE_DAMAGED');
    head = next;
  }
  return head.hash === source.value.hash ? accept(head) : refuse('STORE_DAMAGED');
}
