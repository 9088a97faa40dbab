/** The journal in IndexedDB. */
export { openJournalStore } from './journal-store.ts';
