/** The quotes of the practice in IndexedDB. */
export { openQuoteStore } from './quote-store.ts';
