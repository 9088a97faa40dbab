/** The journal in IndexedDB, in two rooms. */
export { openJournalStore, type JournalHouse } from './journal-store.ts';
export { browserNotebook } from './browser-notebook.ts';
export { verifyRooms } from './verify-rooms.ts';
export { verifyInWorker } from './worker-verifier.ts';
export type { Notebook } from './witness.ts';
export { default as verifyWorkerUrl } from './verify.worker.ts?worker&url';
