import { checkDraft, invoiceBody, invoiceNumber, type InvoiceDraft, type RecordCode } from '#core/record';
import { accept, toBase64Url, type Result } from '#core/shared';
import { appendAfter, type NewRecord } from './journal/append-record.ts';
import { openInvoice, storedInvoice, type StoredInvoice } from './journal/stored-invoice.ts';
import { untilStored } from './journal/until-stored.ts';
import type { JournalPorts, StoreCode } from './journal-ports.ts';

export type { StoredInvoice } from './journal/stored-invoice.ts';

function invoiceOf(draft: InvoiceDraft, ports: JournalPorts): NewRecord<'invoice'> {
  const salt = toBase64Url(ports.random.bytes(16));
  return {
    kind: 'invoice',
    site: draft.practice.amOrFiness,
    body: (head) => invoiceBody(draft, invoiceNumber(ports.env, head.invoices + 1), salt),
    keys: ({ number }) => ({ number, draftId: draft.id }),
  };
}

/** The invoice this draft has already become, or null. */
async function alreadyMade(draftId: string, ports: JournalPorts): Promise<Result<StoredInvoice | null, StoreCode>> {
  const row = await ports.store.byDraft(draftId);
  if (!row.ok) return row;
  if (!row.value) return accept(null);
  const cancellation = await ports.store.cancellationOf(row.value.seq);
  return cancellation.ok ? openInvoice(row.value, cancellation.value, ports.codec) : cancellation;
}

/** One try: the invoice, made already or made now; null when the journal moved meanwhile. */
async function makeInvoice(
  draft: InvoiceDraft,
  added: NewRecord<'invoice'>,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, StoreCode>> {
  const made = await alreadyMade(draft.id, ports);
  if (!made.ok || made.value) return made;
  const head = await ports.store.head();
  if (!head.ok) return head;
  const record = await appendAfter(head.value, added, ports);
  if (!record.ok) return record;
  return accept(record.value && storedInvoice(record.value, null));
}

/**
 * Turns a draft into a numbered, signed, stored invoice. It answers only after the store has committed: what it says is
 * validated is on the disk. It can be asked again with the same draft (double click, double Enter, two tabs, a crash
 * just after the commit): the answer is the one invoice made.
 */
export async function validateInvoice(
  draft: InvoiceDraft,
  ports: JournalPorts,
): Promise<Result<StoredInvoice, RecordCode | StoreCode>> {
  const checked = checkDraft(draft, ports.clock.nowSeconds());
  if (!checked.ok) return checked;
  const added = invoiceOf(draft, ports);
  return ports.store.inTurn(() => untilStored(() => makeInvoice(draft, added, ports)));
}
