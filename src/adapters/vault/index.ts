/** A secret → the key that seals and opens records; wrong secrets are counted and slowed. */
export { parseAttempts, waitMs } from './attempts.ts';
export { guardedOpen, type GuardedCode } from './guarded-open.ts';
export { parseSealedRecord } from './sealed-record.ts';
export { seal, unseal, type SealedRecord, type VaultKey } from './seal.ts';
export { type KdfCost, type VaultHeader } from './vault-header.ts';
export { addDeviceLock, openWithDevice, unwrapForDevice, wrapForDevice, type DeviceLock } from './device-lock.ts';
export { changeSecret, createVault } from './vault.ts';
export { unwrapKey, vaultFrom, wrapKey } from './vault-key.ts';
