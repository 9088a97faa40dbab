import type { Breakdown, PriceRefusal, Situation, SituationLine } from '#core/price';
import type { Alternative } from './alternative.ts';

/** A situation (contracts §3) before it has lines: the day, who treats, the patient's rights. */
export interface QuoteFrame extends Omit<Situation, 'lines'> {
  /** Percent of the rights that replaces the ordinary rate of each line; absent = the act's own. */
  readonly ratePct?: number;
}

/** Pricing, as the quote is given it. */
export type PriceSituation = (situation: Situation) => Breakdown | PriceRefusal;

/** An alternative and its split; null while a fee is still to be typed. */
export interface PricedAlternative {
  readonly alternative: Alternative;
  readonly situation: Situation | null;
  readonly priced: Breakdown | PriceRefusal | null;
}

/** The situation an alternative amounts to; null while a fee is still to be typed. */
function situationOf({ basket, acts }: Alternative, { ratePct, ...frame }: QuoteFrame): Situation | null {
  const rate = ratePct === undefined ? {} : { ratePct };
  const lines = acts.flatMap(({ code, tooth, feeCents }): readonly SituationLine[] =>
    feeCents === null ? [] : [{ code, tooth, basket, feeCents, ...rate }],
  );
  return lines.length === acts.length && lines.length > 0 ? { ...frame, lines } : null;
}

/** Prices an alternative for a patient on a day. Amounts in cents; a refusal says why and where. */
export function priceAlternative(
  alternative: Alternative,
  frame: QuoteFrame,
  price: PriceSituation,
): PricedAlternative {
  const situation = situationOf(alternative, frame);
  return { alternative, situation, priced: situation && price(situation) };
}

/** True when the rules forbid this alternative to this patient: it has a price, and an error with it. */
export function isBlocked({ priced }: PricedAlternative): boolean {
  return priced?.ok === true && priced.notes.some(({ level }) => level === 'error');
}
