import { accept, type Result } from '#core/shared';
import { wrapForDevice, type DeviceLock } from './device-lock.ts';
import { vaultFrom, type VaultKey } from './seal.ts';
import { defaultCost, type KdfCost, type VaultHeader } from './vault-header.ts';
import { unwrapKey, wrapKey, type OpenCode } from './vault-key.ts';

/**
 * Makes a vault locked by `secret` (a code or a passphrase): a random key, and the header that holds it wrapped under
 * the stretched secret.
 */
export async function createVault(
  secret: string,
  cost: KdfCost = defaultCost,
): Promise<Result<{ readonly header: VaultHeader; readonly vault: VaultKey }, 'VAULT_UNTRIED'>> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const header = await wrapKey(raw, secret, cost);
  const vault = await vaultFrom(raw);
  raw.fill(0);
  return header.ok ? accept({ header: header.value, vault }) : header;
}

/** Opens a vault. Argon2id makes each try slow; counting the tries is `guardedOpen`'s work. */
export async function openVault(secret: string, stored: unknown): Promise<Result<VaultKey, OpenCode>> {
  const raw = await unwrapKey(secret, stored);
  if (!raw.ok) return raw;
  const vault = await vaultFrom(raw.value);
  raw.value.fill(0);
  return accept(vault);
}

/** The header of the same vault under another secret; what was sealed stays readable. */
export async function changeSecret(
  stored: unknown,
  secrets: { readonly old: string; readonly next: string },
  cost: KdfCost = defaultCost,
): Promise<Result<VaultHeader, OpenCode>> {
  const raw = await unwrapKey(secrets.old, stored);
  if (!raw.ok) return raw;
  const header = await wrapKey(raw.value, secrets.next, cost);
  raw.value.fill(0);
  return header;
}

/** Adds a second lock to a vault; the first secret is needed, because only it releases the vault's key. */
export async function addDeviceLock(
  stored: unknown,
  secrets: { readonly code: string; readonly device: Uint8Array },
): Promise<Result<DeviceLock, OpenCode>> {
  const raw = await unwrapKey(secrets.code, stored);
  if (!raw.ok) return raw;
  const lock = await wrapForDevice(raw.value, secrets.device);
  raw.value.fill(0);
  return accept(lock);
}
