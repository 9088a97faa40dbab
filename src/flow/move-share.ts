import { advance, type Payer, type PayerEvent, type RecordCode } from '#core/record';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { appendAfter, type NewRecord } from './journal/append-record.ts';
import { inTurn } from './journal/in-turn.ts';
import { invoiceNow, liveInvoice, type StoredInvoice } from './journal/stored-invoice.ts';
import { untilStored } from './journal/until-stored.ts';
import type { JournalHead, JournalPorts, StoreCode } from './journal-ports.ts';

/** What happened to a payer's share of the invoice at `seq`. */
export interface ShareEvent {
  readonly seq: number;
  readonly payer: Payer;
  readonly event: PayerEvent;
}

/** The record of an event, when it can happen from where the share stands. */
function recordOf(
  { seq, payer, event }: ShareEvent,
  invoice: StoredInvoice,
  ports: JournalPorts,
): Result<NewRecord<'state'>, RecordCode> {
  const to = advance(invoice[payer], event);
  // A whole invoice is cancelled by a record of its own, never one share of it.
  if (!to.ok || event === 'cancel') return refuse('RECORD_TRANSITION');
  const { number, practice } = invoice.record.body;
  const body = { number, invoice: seq, payer, event, salt: toBase64Url(ports.random.bytes(16)) };
  const moves = { invoice: seq, payer, to: to.value };
  return accept({ kind: 'state', site: practice.amOrFiness, body: () => body, keys: () => ({ moves }) });
}

async function tryMove(
  happened: ShareEvent,
  head: JournalHead,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, RecordCode | StoreCode>> {
  const invoice = await liveInvoice(happened.seq, ports);
  if (!invoice.ok) return invoice;
  const added = recordOf(happened, invoice.value, ports);
  if (!added.ok) return added;
  const record = await appendAfter(head, added.value, ports);
  if (!record.ok) return record;
  if (!record.value) return accept(null);
  const row = await ports.store.bySeq(happened.seq);
  if (!row.ok) return row;
  return row.value ? invoiceNow(row.value, ports) : refuse('RECORD_NOT_FOUND');
}

/**
 * Writes what happened to a payer's share (sent, accepted, rejected, paid…) as a record of its own, and its place in the
 * outbox with it. RECORD_TRANSITION when this cannot happen from where the share stands.
 */
export function moveShare(
  happened: ShareEvent,
  ports: JournalPorts,
): Promise<Result<StoredInvoice, RecordCode | StoreCode>> {
  return inTurn(ports, (turn) =>
    untilStored<StoredInvoice, RecordCode | StoreCode>(turn.head, ports, (head) => tryMove(happened, head, ports)),
  );
}
