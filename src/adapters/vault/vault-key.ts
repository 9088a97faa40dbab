import { fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';
import { seal, unseal, type VaultKey } from './seal.ts';
import { parseVaultHeader, type KdfCost, type VaultHeader } from './vault-header.ts';

const headerName = 'vault-key';

/** Why a vault does not open. */
export type OpenCode = 'VAULT_WRONG_SECRET' | 'VAULT_HEADER_UNREADABLE';

/** Wraps the vault's own key under a secret, with a fresh salt. */
export async function wrapKey(raw: Uint8Array<ArrayBuffer>, secret: string, cost: KdfCost): Promise<VaultHeader> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { iv, data } = await seal(await lockKey(secret, salt, cost), headerName, raw);
  return {
    version: 1,
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    salt: toBase64Url(salt),
    wrappedKey: toBase64Url(data),
    iv: toBase64Url(iv),
  };
}

/** The vault's own key, raw: whoever asks wipes it. */
export async function unwrapKey(secret: string, stored: unknown): Promise<Result<Uint8Array<ArrayBuffer>, OpenCode>> {
  const header = parseVaultHeader(stored);
  if (!header.ok) return header;
  const [salt, iv, data] = [header.value.salt, header.value.iv, header.value.wrappedKey].map(bytesOf);
  if (!salt || !iv || !data) return refuse('VAULT_HEADER_UNREADABLE');
  const raw = await unseal(await lockKey(secret, salt, header.value), headerName, { iv, data });
  return raw.ok ? raw : refuse('VAULT_WRONG_SECRET');
}

/** Base64url → bytes WebCrypto takes; null when it is not canonical. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = fromBase64Url(text);
  return bytes && new Uint8Array(bytes);
}

async function lockKey(secret: string, salt: Uint8Array, cost: KdfCost): Promise<VaultKey> {
  const { stretch } = await import('./argon2.ts');
  const stretched = new Uint8Array(await stretch(secret, salt, cost));
  const vault = await vaultFrom(stretched);
  stretched.fill(0);
  return vault;
}

/** A key that seals and opens, out of reach of the page from here on. */
export async function vaultFrom(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}
