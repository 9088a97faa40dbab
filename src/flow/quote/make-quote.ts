import { closes, practiceFaults, type InvoiceBeneficiary, type Practice } from '#core/record';
import { accept, refuse, type CivilDate, type Result } from '#core/shared';
import { isBlocked, type PricedAlternative } from './price-alternative.ts';
import type { Quote, QuotedAlternative } from './quote.ts';
import { validUntil } from './validity.ts';

/**
 * Why alternatives cannot become a quote. CHOICE: the one retained has no price yet. BLOCKED: pricing found an error in
 * it. TOTALS: amounts that do not close, which would be a fault of ours. PRACTICE: the practice cannot be printed.
 */
export type QuoteCode = 'QUOTE_ID' | 'QUOTE_CHOICE' | 'QUOTE_BLOCKED' | 'QUOTE_TOTALS' | 'QUOTE_PRACTICE';

/** What a quote is made of. */
export interface QuoteParts {
  readonly id: string;
  readonly madeOn: CivilDate;
  readonly beneficiary: InvoiceBeneficiary;
  readonly practice: Practice;
  readonly alternatives: readonly PricedAlternative[];
  readonly chosen: number;
  readonly tariffSha256: string;
}

function quoted(one: PricedAlternative): readonly QuotedAlternative[] {
  const { alternative, situation, priced } = one;
  return situation && priced?.ok === true && !isBlocked(one) ? [{ ...alternative, situation, breakdown: priced }] : [];
}

/**
 * The quote of these alternatives. One without a price, or that the rules forbid this patient (a price above the limit
 * under C2S), is left out; the one retained must be neither.
 */
export function makeQuote(parts: QuoteParts): Result<Quote, QuoteCode> {
  const { alternatives, chosen, id, madeOn, beneficiary, practice, tariffSha256 } = parts;
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(id)) return refuse('QUOTE_ID');
  const retained = alternatives[chosen];
  if (retained && isBlocked(retained)) return refuse('QUOTE_BLOCKED');
  if (!retained || quoted(retained).length === 0) return refuse('QUOTE_CHOICE');
  const kept = alternatives.flatMap(quoted);
  if (!kept.every(({ breakdown }) => closes(breakdown))) return refuse('QUOTE_TOTALS');
  if (practiceFaults(practice).length > 0) return refuse('QUOTE_PRACTICE');
  const place = alternatives.slice(0, chosen).flatMap(quoted).length;
  const until = validUntil(madeOn);
  return accept({
    id,
    madeOn,
    validUntil: until,
    beneficiary,
    practice,
    alternatives: kept,
    chosen: place,
    tariffSha256,
  });
}
