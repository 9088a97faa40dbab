import type { Basket } from '#core/price';
import { accept, refuse, type Result } from '#core/shared';
import { priceAlternative, type PricedAlternative, type PriceSituation, type QuoteFrame } from './price-alternative.ts';
import type { Quote } from './quote.ts';

/** A line of the invoice that a quote becomes: the act, its tooth and the price that was quoted. */
export interface BilledLine {
  readonly code: string;
  readonly label: string;
  readonly quantity: number;
  readonly feeCents: number;
  readonly relatedToAld: null;
  readonly tooth: string;
  readonly basket: Basket;
}

/** A quote turned into an invoice's lines, and its price with the rights and tables of the day of care. */
export interface BilledQuote {
  readonly lines: readonly BilledLine[];
  readonly today: PricedAlternative;
  /** What the patient pays more (or less, negative) than was quoted, because rights or tables changed. Cents. */
  readonly dueChangeCents: number;
}

/** Why a quote cannot be billed. EXPIRED: its six months are over. CHOICE: it has no such alternative. */
export type BillQuoteCode = 'QUOTE_EXPIRED' | 'QUOTE_CHOICE';

/**
 * The invoice that an alternative of a quote becomes on the day of `frame`. The fees are those quoted; the shares are
 * priced afresh, since the payers pay by the rights and tables of the day of care. On the same day and rights they are
 * the quote's, to the cent.
 */
export function billQuote(
  quote: Quote,
  place: number,
  frame: QuoteFrame,
  price: PriceSituation,
): Result<BilledQuote, BillQuoteCode> {
  const alternative = quote.alternatives[place];
  if (!alternative) return refuse('QUOTE_CHOICE');
  if (frame.date > quote.validUntil) return refuse('QUOTE_EXPIRED', { detail: { until: quote.validUntil } });
  const { basket, acts, breakdown } = alternative;
  const lines = acts.flatMap(({ code, label, tooth, feeCents }): readonly BilledLine[] =>
    feeCents === null ? [] : [{ code, label, quantity: 1, feeCents, relatedToAld: null, tooth, basket }],
  );
  const today = priceAlternative({ basket, acts }, frame, price);
  const due = today.priced?.ok === true ? today.priced.totals.dueNowCents : breakdown.totals.dueNowCents;
  return accept({ lines, today, dueChangeCents: due - breakdown.totals.dueNowCents });
}
