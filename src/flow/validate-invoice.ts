import {
  checkDraft,
  invoiceBody,
  invoiceNumber,
  payersOf,
  type InvoiceDraft,
  type RecordCode,
  type RecordOf,
} from '#core/record';
import { accept, toBase64Url, type Result } from '#core/shared';
import { appendAfter, appendAtOnce, type NewRecord } from './journal/append-record.ts';
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

/**
 * One try after `head`. The draft's own index refuses a second invoice of it, so that the common case, a new draft,
 * reads nothing; only a refused write looks for the invoice that is there already. Null: the journal moved meanwhile.
 */
async function makeInvoice(
  draft: InvoiceDraft,
  head: JournalHead,
  added: NewRecord<'invoice'>,
  ports: JournalPorts,
): Promise<Result<StoredInvoice | null, StoreCode>> {
  const record = await appendAfter(head, added, ports);
  if (!record.ok) return record;
  return record.value ? accept(newInvoice(record.value)) : alreadyMade(draft.id, ports);
}

function newInvoice(record: RecordOf<'invoice'>): StoredInvoice {
  return storedInvoice(record, { cancel: null, moves: [] });
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
  const check = () => checkDraft(draft, ports.clock.nowSeconds());
  const added = invoiceOf(draft, ports);
  const made = await appendAtOnce(added, ports, check);
  if (!made.ok) return made;
  if (made.value) return accept(newInvoice(made.value));
  const checked = check();
  if (!checked.ok) return checked;
  return inTurn(ports, (turn) => untilStored(turn.head, ports, (head) => makeInvoice(draft, head, added, ports)));
}
