/** A quote of the dentist: alternatives for the same teeth, priced side by side, one of which becomes the invoice. */
export { alternativeLetter, type Alternative, type QuotedAct } from './quote/alternative.ts';
export { proposeAlternatives } from './quote/propose-alternatives.ts';
export { familiesFor, type ActFamily } from './quote/act-family.ts';
export { replaceAct, rivalsOf, typeFee } from './quote/change-alternative.ts';
export {
  familyOf,
  nextChoice,
  openBoard,
  stepBoard,
  type BoardEvent,
  type BoardWorld,
  type QuoteBoard,
} from './quote/board.ts';
export {
  isBlocked,
  priceAlternative,
  type PricedAlternative,
  type PriceSituation,
  type QuoteFrame,
} from './quote/price-alternative.ts';
export { makeQuote, type QuoteCode, type QuoteParts } from './quote/make-quote.ts';
export type { Quote, QuotedAlternative } from './quote/quote.ts';
export { quoteNumber } from './quote/quote-number.ts';
export { validUntil } from './quote/validity.ts';
export { saveQuote, type StoredQuote } from './quote/save-quote.ts';
export { openQuotesOf, type QuotedPerson } from './quote/open-quotes-of.ts';
export { billQuote, type BilledQuote, type BilledLine } from './quote/bill-quote.ts';
export { toothHistory } from './quote/tooth-history.ts';
