/** A secret → the key that seals and opens records; wrong secrets are counted and slowed. */
export { parseAttempts, waitMs } from './attempts.ts';
export type { GuardedCode } from './guarded-open.ts';
export { parseSealedRecord } from './sealed-record.ts';
export { seal, unseal, vaultFrom, type SealedRecord, type VaultKey } from './seal.ts';
export { type KdfCost, type VaultHeader } from './vault-header.ts';
export { openWithDevice, unwrapForDevice, wrapForDevice, type DeviceLock } from './device-lock.ts';
export type { OpenCode } from './vault-key.ts';

/** A typed secret is rare and heavy to try: no first screen waits for what tries it. */
export const bySecret = () => import('./by-secret.ts');
