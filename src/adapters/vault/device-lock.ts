import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { bytesOf, seal, unseal, vaultFrom, type VaultKey } from './seal.ts';

const deviceName = 'vault-key/device';

/** The same vault's key wrapped under another lock: 32 secret bytes that a device releases. */
export interface DeviceLock {
  readonly wrappedKey: string;
  readonly iv: string;
}

/** Wraps a vault's raw key under a device's secret. */
export async function wrapForDevice(raw: Uint8Array, device: Uint8Array): Promise<DeviceLock> {
  const { iv, data } = await seal(await deviceKey(device), deviceName, raw);
  return { wrappedKey: toBase64Url(data), iv: toBase64Url(iv) };
}

/** The raw key that `wrapForDevice` wrapped: whoever asks wipes it. */
export async function unwrapForDevice(
  device: Uint8Array,
  { wrappedKey, iv }: DeviceLock,
): Promise<Result<Uint8Array<ArrayBuffer>, 'VAULT_WRONG_SECRET'>> {
  const [data, nonce] = [bytesOf(wrappedKey), bytesOf(iv)];
  if (!data || nonce?.length !== 12) return refuse('VAULT_WRONG_SECRET');
  const raw = await unseal(await deviceKey(device), deviceName, { iv: nonce, data });
  return raw.ok ? raw : refuse('VAULT_WRONG_SECRET');
}

/** Opens a vault by the device's secret instead of the code. */
export async function openWithDevice(
  device: Uint8Array,
  lock: DeviceLock,
): Promise<Result<VaultKey, 'VAULT_WRONG_SECRET'>> {
  const raw = await unwrapForDevice(device, lock);
  if (!raw.ok) return raw;
  const vault = await vaultFrom(raw.value);
  raw.value.fill(0);
  return accept(vault);
}

/** HKDF keeps the lock apart from whatever else the device's secret may ever be used for. */
async function deviceKey(secret: Uint8Array): Promise<VaultKey> {
  const material = await crypto.subtle.importKey('raw', new Uint8Array(secret), 'HKDF', false, ['deriveKey']);
  const rule = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: new TextEncoder().encode(deviceName) };
  const aes = { name: 'AES-GCM', length: 256 };
  return { key: await crypto.subtle.deriveKey(rule, material, aes, false, ['encrypt', 'decrypt']) };
}
