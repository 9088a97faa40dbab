/** The journal in IndexedDB, in two rooms. */
export { openJournalStore, type JournalHouse } from './journal-store.ts';
export { browserNotebook } from './browser-notebook.ts';
export type { Notebook } from './witness.ts';
