/** The journal in IndexedDB, in two rooms. */
export { openJournalStore, type JournalHouse } from './journal-store.ts';
export { storageNotebook, type Notebook } from './witness.ts';
