import { accept, type Result } from '#core/shared';
import { openRowOf } from '../journal/open-row.ts';
import type { StoreCode } from '../journal-ports.ts';
import type { QuotePorts, QuoteRow } from '../quote-ports.ts';
import type { Quote } from './quote.ts';

/**
 * True when the retained alternative was billed: the ticket its lines were put on became an invoice that stands and still
 * has them. The journal is asked each time, so that neither a crash nor a cancelled invoice leaves a quote in the wrong
 * state.
 */
export async function isBilled(
  { draftId }: QuoteRow,
  quote: Quote,
  { journal, codec }: Pick<QuotePorts, 'journal' | 'codec'>,
): Promise<Result<boolean, StoreCode>> {
  if (draftId === undefined) return accept(false);
  const row = await journal.byDraft(draftId);
  if (!row.ok) return row;
  if (!row.value) return accept(false);
  const cancellation = await journal.cancellationOf(row.value.seq);
  if (!cancellation.ok) return cancellation;
  if (cancellation.value) return accept(false);
  const invoice = await openRowOf('invoice', row.value, codec);
  if (!invoice.ok) return invoice;
  const { lines } = invoice.value.body.situation;
  const acts = quote.alternatives[quote.chosen]?.acts ?? [];
  return accept(acts.every(({ code, tooth }) => lines.some((line) => line.code === code && line.tooth === tooth)));
}
