/** Trust files, clock mark and reuse guard in the browser's own database, one for each environment. */
export { trustDatabases } from './database.ts';
export { openTrustStore } from './trust-store.ts';
export { openSeenSet } from './seen-set.ts';
