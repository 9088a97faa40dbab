import { checkDraft, invoiceBody, invoiceNumber, payersOf, type InvoiceDraft, type RecordCode } from '#core/record';
import { accept, toBase64Url, type Result } from '#core/shared';
import { appendAfter, makeAhead, type MadeAhead, type NewRecord } from './journal/append-record.ts';
import { inTurn } from './journal/in-turn.ts';
import { invoiceNow, storedInvoice, type StoredInvoice } from './journal/stored-invoice.ts';
import { untilStored } from './journal/until-stored.ts';
import type { JournalHead, JournalPorts, StoreCode } from './journal-ports.ts';

export type { StoredInvoice } from './journal/stored-invoice.ts';

function invoiceOf(draft: InvoiceDraft, ports: JournalPorts): NewRecord<'invoice'> {
  const salt = toBase64Url(ports.random.bytes(16));
  return {
    kind: 'invoice',
    site: draft.practice.amOrFiness,
    body: (head) => invoiceBody(draft, invoiceNumber(ports.env, head.invoices + 1), salt),
    keys: (body) => ({ number: body.number, draftId: draft.id, sends: payersOf(body) }),
  };
}

/** The invoice this draft has already become, or null. */
async function alreadyMade(draftId: string, ports: JournalPorts): Promise<Result<StoredInvoice | null, StoreCode>> {
  const row = await ports.store.byDraft(draftId);
  if (!row.ok) return row;
  return row.value ? invoiceNow(row.value, ports) : accept(null);
}

interface Prepared {
  readonly added: NewRecord<'invoice'>;
  readonly ahead: Promise<MadeAhead<'invoice'> | null>;
}

/**
 * One try after `head`. The draft's own index refuses a second invoice of it, so that the common case, a new draft,
 * reads nothing; only a refused write looks for the invoice that is there already. Null: the journal moved meanwhile.
 */
async function makeInvoice(
  draft: InvoiceDraft,
  head: JournalHead,
  { added, ahead }: Prepared,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, StoreCode>> {
  const record = await appendAfter(head, added, ports, await ahead);
  if (!record.ok) return record;
  return record.value ? accept(storedInvoice(record.value, { cancel: null, moves: [] })) : alreadyMade(draft.id, ports);
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
  // The turn is asked for first, and the record is made on the way to it.
  const ahead = Promise.resolve().then(() => makeAhead(added, ports));
  const prepared = { added, ahead };
  return inTurn(ports, (turn) => untilStored(turn.head, ports, (head) => makeInvoice(draft, head, prepared, ports)));
}
