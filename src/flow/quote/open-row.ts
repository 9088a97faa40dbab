import { accept, type Result } from '#core/shared';
import type { StoreCode } from '../journal-ports.ts';
import type { QuotePorts, QuoteRow } from '../quote-ports.ts';
import type { Quote } from './quote.ts';
import { quoteNumber } from './quote-number.ts';

/** A quote and the number it is kept under. */
export interface StoredQuote {
  readonly number: string;
  readonly quote: Quote;
}

/** What a quote is sealed to: a body moved to another row no longer opens. */
export const aboutQuote = (id: string): string => `quote ${id}`;

/** The quote of a row, opened. STORE_DAMAGED when it does not open. */
export async function openQuoteRow(
  row: QuoteRow,
  { env, codec }: Pick<QuotePorts, 'env' | 'codec'>,
): Promise<Result<StoredQuote, StoreCode>> {
  const opened = await codec.open(row.sealed, aboutQuote(row.id));
  if (!opened.ok) return opened;
  // GCM has just proved that these bytes are the ones this till sealed for this quote: their form is ours.
  const quote: Quote = JSON.parse(opened.value);
  return accept({ number: quoteNumber(env, row.seq), quote });
}
