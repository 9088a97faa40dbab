import { firstState, type CancelReason, type PayerState, type RecordOf } from '#core/record';
import { accept, type Result } from '#core/shared';
import type { CodecPort, JournalRow, StoreCode } from '../journal-ports.ts';
import { openRowOf } from './open-row.ts';

/** An invoice as the journal tells it today. */
export interface StoredInvoice {
  readonly record: RecordOf<'invoice'>;
  readonly amo: PayerState;
  readonly amc: PayerState;
  readonly cancelled: { readonly at: string; readonly reason: CancelReason } | null;
}

/** Joins an invoice with what was written about it later. */
export function storedInvoice(record: RecordOf<'invoice'>, cancel: RecordOf<'cancel'> | null): StoredInvoice {
  if (cancel) {
    return { record, amo: 'cancelled', amc: 'cancelled', cancelled: { at: cancel.at, reason: cancel.body.reason } };
  }
  return { record, amo: firstState(record.body, 'amo'), amc: firstState(record.body, 'amc'), cancelled: null };
}

/** Opens an invoice's row and its cancellation's. */
export async function openInvoice(
  row: JournalRow,
  cancellation: JournalRow | null,
  codec: CodecPort,
): Promise<Result<StoredInvoice, StoreCode>> {
  const record = await openRowOf('invoice', row, codec);
  if (!record.ok) return record;
  if (!cancellation) return accept(storedInvoice(record.value, null));
  const cancel = await openRowOf('cancel', cancellation, codec);
  return cancel.ok ? accept(storedInvoice(record.value, cancel.value)) : cancel;
}
