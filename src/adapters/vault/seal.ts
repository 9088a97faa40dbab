import { accept, fromBase64Url, refuse, type Result } from '#core/shared';

/** The key that seals and opens records; it lives in memory only and never leaves WebCrypto. */
export interface VaultKey {
  readonly key: CryptoKey;
}

/** A key that seals and opens, out of reach of the page from here on. */
export async function vaultFrom(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}

/** Base64url → bytes WebCrypto takes; null when it is not canonical. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  const bytes = fromBase64Url(text);
  return bytes && new Uint8Array(bytes);
}

/** Encrypted bytes as they lie on disk. */
export interface SealedRecord {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: Uint8Array<ArrayBuffer>;
}

/**
 * Encrypts bytes with AES-256-GCM under a fresh 96-bit nonce. The record's name is authenticated with them, so that
 * one sealed record cannot be put in the place of another.
 */
export async function seal(vault: VaultKey, name: string, bytes: Uint8Array): Promise<SealedRecord> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(algorithm(iv, name), vault.key, new Uint8Array(bytes));
  return { iv, data: new Uint8Array(data) };
}

/** Opens a sealed record; refused when it was changed, moved, or sealed by another vault. */
export async function unseal(
  vault: VaultKey,
  name: string,
  record: SealedRecord,
): Promise<Result<Uint8Array<ArrayBuffer>, 'VAULT_RECORD_DAMAGED'>> {
  try {
    return accept(new Uint8Array(await crypto.subtle.decrypt(algorithm(record.iv, name), vault.key, record.data)));
  } catch {
    return refuse('VAULT_RECORD_DAMAGED');
  }
}

function algorithm(iv: Uint8Array<ArrayBuffer>, name: string) {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`comptoir/${name}`) };
}
