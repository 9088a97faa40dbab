import {
  advance,
  firstState,
  isCancellable,
  type CancelReason,
  type Payer,
  type PayerState,
  type RecordOf,
} from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { CodecPort, JournalPorts, JournalRow, StoreCode } from '../journal-ports.ts';
import { openRowOf } from './open-row.ts';

/** An invoice as the journal tells it today. */
export interface StoredInvoice {
  readonly record: RecordOf<'invoice'>;
  readonly amo: PayerState;
  readonly amc: PayerState;
  readonly cancelled: { readonly at: string; readonly reason: CancelReason } | null;
}

/** What was written about an invoice after it: its cancellation, and the events of its shares, oldest first. */
export interface Later<Cancel, Move> {
  readonly cancel: Cancel | null;
  readonly moves: readonly Move[];
}

/** State of a payer's share after the events that happened to it. An event that could not happen changes nothing. */
function stateAfter(record: RecordOf<'invoice'>, payer: Payer, moves: readonly RecordOf<'state'>[]): PayerState {
  return moves
    .filter(({ body }) => body.payer === payer)
    .reduce(
      (state, { body }) => {
        const next = advance(state, body.event);
        return next.ok ? next.value : state;
      },
      firstState(record.body, payer),
    );
}

/** Joins an invoice with what was written about it later. */
export function storedInvoice(
  record: RecordOf<'invoice'>,
  { cancel, moves }: Later<RecordOf<'cancel'>, RecordOf<'state'>>,
): StoredInvoice {
  const [amo, amc] = [stateAfter(record, 'amo', moves), stateAfter(record, 'amc', moves)];
  if (!cancel) return { record, amo, amc, cancelled: null };
  const cancelled = { at: cancel.at, reason: cancel.body.reason };
  return { record, amo: 'cancelled', amc: 'cancelled', cancelled };
}

/** Opens an invoice's row and those of what was written about it later. */
export async function openInvoice(
  row: JournalRow,
  later: Later<JournalRow, JournalRow>,
  codec: CodecPort,
): Promise<Result<StoredInvoice, StoreCode>> {
  const record = await openRowOf('invoice', row, codec);
  if (!record.ok) return record;
  const moves: RecordOf<'state'>[] = [];
  for (const move of later.moves) {
    const opened = await openRowOf('state', move, codec);
    if (!opened.ok) return opened;
    moves.push(opened.value);
  }
  if (!later.cancel) return accept(storedInvoice(record.value, { cancel: null, moves }));
  const cancel = await openRowOf('cancel', later.cancel, codec);
  return cancel.ok ? accept(storedInvoice(record.value, { cancel: cancel.value, moves })) : cancel;
}

/** An invoice's row with all that was written about it up to now. */
export async function invoiceNow(
  row: JournalRow,
  { store, codec }: Pick<JournalPorts, 'store' | 'codec'>,
): Promise<Result<StoredInvoice, StoreCode>> {
  const [cancel, moves] = await Promise.all([store.cancellationOf(row.seq), store.movesOf(row.seq)]);
  if (!cancel.ok) return cancel;
  return moves.ok ? openInvoice(row, { cancel: cancel.value, moves: moves.value }, codec) : moves;
}

/** The live invoice at `seq`, or why there is none to change. */
export async function liveInvoice(
  seq: number,
  ports: Pick<JournalPorts, 'store' | 'codec'>,
): Promise<Result<StoredInvoice, StoreCode | 'RECORD_NOT_FOUND' | 'RECORD_ALREADY_CANCELLED'>> {
  const row = await ports.store.bySeq(seq);
  if (!row.ok) return row;
  if (row.value?.kind !== 'invoice') return refuse('RECORD_NOT_FOUND');
  const invoice = await invoiceNow(row.value, ports);
  return invoice.ok && invoice.value.cancelled ? refuse('RECORD_ALREADY_CANCELLED') : invoice;
}

/** True when no payer holds the invoice. */
export function isFree({ amo, amc }: StoredInvoice): boolean {
  return isCancellable([amo, amc]);
}
