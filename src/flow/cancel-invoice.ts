import type { CancelReason, RecordCode, RecordOf } from '#core/record';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { appendAfter } from './journal/append-record.ts';
import { inTurn } from './journal/in-turn.ts';
import { isFree, liveInvoice, storedInvoice, type StoredInvoice } from './journal/stored-invoice.ts';
import { untilStored } from './journal/until-stored.ts';
import type { JournalHead, JournalPorts, StoreCode } from './journal-ports.ts';

/** One try: the invoice cancelled; null when the journal moved meanwhile. */
async function addCancellation(
  record: RecordOf<'invoice'>,
  reason: CancelReason,
  head: JournalHead,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, StoreCode>> {
  const { number, practice } = record.body;
  const body = { number, cancels: record.seq, reason, salt: toBase64Url(ports.random.bytes(16)) };
  const cancel = await appendAfter(
    head,
    { kind: 'cancel', site: practice.amOrFiness, body: () => body, keys: ({ cancels }) => ({ cancels }) },
    ports,
  );
  if (!cancel.ok) return cancel;
  return accept(cancel.value && storedInvoice(record, { cancel: cancel.value, moves: [] }));
}

/**
 * Cancels the invoice at `seq` by a second record; the invoice itself is never touched. Refused when it does not exist,
 * is cancelled already, or is held by a payer.
 */
export function cancelInvoice(
  seq: number,
  reason: CancelReason,
  ports: JournalPorts,
): Promise<Result<StoredInvoice, RecordCode | StoreCode>> {
  return inTurn(ports, (turn) =>
    untilStored<StoredInvoice, RecordCode | StoreCode>(turn.head, ports, async (head) => {
      const invoice = await liveInvoice(seq, ports);
      if (!invoice.ok) return invoice;
      if (!isFree(invoice.value)) return refuse('RECORD_TRANSITION');
      return addCancellation(invoice.value.record, reason, head, ports);
    }),
  );
}
