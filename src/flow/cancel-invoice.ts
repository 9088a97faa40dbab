import { isCancellable, type CancelReason, type RecordCode, type RecordOf } from '#core/record';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { appendAfter } from './journal/append-record.ts';
import { openInvoice, storedInvoice, type StoredInvoice } from './journal/stored-invoice.ts';
import { untilStored } from './journal/until-stored.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

type Answer = Result<StoredInvoice, RecordCode | StoreCode>;

/** The live invoice at `seq`, or why there is none to cancel. */
async function liveInvoice(seq: number, ports: JournalPorts): Promise<Answer> {
  const row = await ports.store.bySeq(seq);
  if (!row.ok) return row;
  if (row.value?.kind !== 'invoice') return refuse('RECORD_NOT_FOUND');
  const cancellation = await ports.store.cancellationOf(seq);
  if (!cancellation.ok) return cancellation;
  if (cancellation.value) return refuse('RECORD_ALREADY_CANCELLED');
  const invoice = await openInvoice(row.value, null, ports.codec);
  if (!invoice.ok) return invoice;
  return isCancellable([invoice.value.amo, invoice.value.amc]) ? invoice : refuse('RECORD_TRANSITION');
}

/** One try: the invoice cancelled; null when the journal moved meanwhile. */
async function addCancellation(
  record: RecordOf<'invoice'>,
  reason: CancelReason,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, StoreCode>> {
  const head = await ports.store.head();
  if (!head.ok) return head;
  const { number, practice } = record.body;
  const body = { number, cancels: record.seq, reason, salt: toBase64Url(ports.random.bytes(16)) };
  const cancel = await appendAfter(
    head.value,
    { kind: 'cancel', site: practice.amOrFiness, body: () => body, keys: ({ cancels }) => ({ cancels }) },
    ports,
  );
  if (!cancel.ok) return cancel;
  return accept(cancel.value && storedInvoice(record, cancel.value));
}

/**
 * Cancels the invoice at `seq` by a second record; the invoice itself is never touched. Refused when it does not exist,
 * is cancelled already, or is held by a payer.
 */
export function cancelInvoice(seq: number, reason: CancelReason, ports: JournalPorts): Promise<Answer> {
  return ports.store.inTurn(() =>
    untilStored<StoredInvoice, RecordCode | StoreCode>(async () => {
      const invoice = await liveInvoice(seq, ports);
      return invoice.ok ? addCancellation(invoice.value.record, reason, ports) : invoice;
    }),
  );
}
