import type { JournalRow, OutboxEntry } from './journal-ports.ts';

/** What a row changes in the outbox: places to write, and invoices or shares whose place is free again. */
export interface OutboxChange {
  readonly put: readonly OutboxEntry[];
  readonly remove: readonly Pick<OutboxEntry, 'invoice' | 'payer'>[];
}

/**
 * The outbox's changes that go with a row, in the same transaction: an invoice takes a place for each payer it has to be
 * sent to; an event moves it; a payment or a cancellation frees it. Rows alone decide, so that a room filled again from
 * the other gets the same outbox.
 */
export function outboxAfter({ seq, sends = [], moves, cancels }: JournalRow): OutboxChange {
  if (cancels !== undefined) {
    return {
      put: [],
      remove: [
        { invoice: cancels, payer: 'amo' },
        { invoice: cancels, payer: 'amc' },
      ],
    };
  }
  if (moves) {
    const { invoice, payer, to: state } = moves;
    return state === 'paid'
      ? { put: [], remove: [{ invoice, payer }] }
      : { put: [{ invoice, payer, state }], remove: [] };
  }
  return { put: sends.map((payer) => ({ invoice: seq, payer, state: 'validated' })), remove: [] };
}
