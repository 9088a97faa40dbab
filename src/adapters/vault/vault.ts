import { accept, fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';
import { seal, unseal, type VaultKey } from './seal.ts';
import { defaultCost, parseVaultHeader, type KdfCost, type VaultHeader } from './vault-header.ts';

const headerName = 'vault-key';

type OpenCode = 'VAULT_WRONG_SECRET' | 'VAULT_HEADER_UNREADABLE';

/**
 * Makes a vault locked by `secret` (a code or a passphrase): a random key, and the header that holds it wrapped under
 * the stretched secret.
 */
export async function createVault(
  secret: string,
  cost: KdfCost = defaultCost,
): Promise<{ readonly header: VaultHeader; readonly vault: VaultKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const header = await wrap(raw, secret, cost);
  const vault = await vaultFrom(raw);
  raw.fill(0);
  return { header, vault };
}

/** Opens a vault. Argon2id makes each try slow; counting the tries is `guardedOpen`'s work. */
export async function openVault(secret: string, stored: unknown): Promise<Result<VaultKey, OpenCode>> {
  const raw = await unwrap(secret, stored);
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
  const raw = await unwrap(secrets.old, stored);
  if (!raw.ok) return raw;
  const header = await wrap(raw.value, secrets.next, cost);
  raw.value.fill(0);
  return accept(header);
}

async function wrap(raw: Uint8Array<ArrayBuffer>, secret: string, cost: KdfCost): Promise<VaultHeader> {
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

async function unwrap(secret: string, stored: unknown): Promise<Result<Uint8Array<ArrayBuffer>, OpenCode>> {
  const header = parseVaultHeader(stored);
  if (!header.ok) return header;
  const [salt, iv, data] = [header.value.salt, header.value.iv, header.value.wrappedKey].map(bytesOf);
  if (!salt || !iv || !data) return refuse('VAULT_HEADER_UNREADABLE');
  const raw = await unseal(await lockKey(secret, salt, header.value), headerName, { iv, data });
  return raw.ok ? raw : refuse('VAULT_WRONG_SECRET');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
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

async function vaultFrom(raw: Uint8Array<ArrayBuffer>): Promise<VaultKey> {
  return { key: await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']) };
}
