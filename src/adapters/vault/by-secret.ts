/** What a secret that somebody types locks and opens. */
export { guardedOpen } from './guarded-open.ts';
export { unwrapKey, wrapKey } from './vault-key.ts';
export { addDeviceLock, changeSecret, createVault } from './vault.ts';
