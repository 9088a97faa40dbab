/** A quote of the dentist: alternatives for the same teeth, priced side by side, one of which becomes the invoice. */
export { alternativeLetter, type Alternative } from './quote/alternative.ts';
export { familiesFor, type ActFamily } from './quote/act-family.ts';
export { rivalsOf } from './quote/change-alternative.ts';
export {
  familyOf,
  openBoard,
  priceBoard,
  stepBoard,
  type BoardEvent,
  type BoardWorld,
  type QuoteBoard,
} from './quote/board.ts';
export { isBlocked, priceAlternative, type PricedAlternative, type QuoteFrame } from './quote/price-alternative.ts';
export { makeQuote, type QuoteCode, type QuoteParts } from './quote/make-quote.ts';
export type { Quote, QuotedAlternative } from './quote/quote.ts';
export { saveQuote, type StoredQuote } from './quote/save-quote.ts';
export { openQuotesOf } from './quote/open-quotes-of.ts';
export { billQuote, type BilledQuote } from './quote/bill-quote.ts';
export { quoteFrame } from './quote/quote-frame.ts';
export { knownTeeth } from './quote/known-teeth.ts';
export type { KnownTeeth } from './quote/tooth-history.ts';
