import type { JournalHead, JournalRow } from '../journal-ports.ts';

/** Where a journal stands once a row follows its head. */
export function headAfter(from: JournalHead, row: JournalRow, header: JournalHead['header']): JournalHead {
  const { seq, hash, kind, gap } = row;
  const restarts = gap?.restarts ?? from.restarts;
  const invoices = gap?.invoices ?? from.invoices + (kind === 'invoice' ? 1 : 0);
  return { header, seq, hash, invoices, ...(restarts !== undefined && { restarts }) };
}

type Reach = Pick<JournalHead, 'seq' | 'restarts'>;

/** Orders by how far a journal has come: one that went on after a loss is further than what was before it. */
export function byReach(one: Reach, other: Reach): number {
  return (one.restarts ?? 0) - (other.restarts ?? 0) || one.seq - other.seq;
}
