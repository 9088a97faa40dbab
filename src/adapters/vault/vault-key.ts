import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { bytesOf, seal, unseal, vaultFrom, type VaultKey } from './seal.ts';
import { stretchApart } from './stretch-apart.ts';
import { parseVaultHeader, type KdfCost, type VaultHeader } from './vault-header.ts';

const headerName = 'vault-key';

/** Why a vault does not open. UNTRIED: the secret could not be stretched, and is neither right nor wrong. */
export type OpenCode = 'VAULT_WRONG_SECRET' | 'VAULT_HEADER_UNREADABLE' | 'VAULT_UNTRIED';

/** Wraps the vault's own key under a secret, with a fresh salt. */
export async function wrapKey(
  raw: Uint8Array<ArrayBuffer>,
  secret: string,
  cost: KdfCost,
): Promise<Result<VaultHeader, 'VAULT_UNTRIED'>> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const lock = await lockKey(secret, salt, cost);
  if (!lock.ok) return lock;
  const { iv, data } = await seal(lock.value, headerName, raw);
  return accept({
    version: 1,
    memoryKiB: cost.memoryKiB,
    passes: cost.passes,
    salt: toBase64Url(salt),
    wrappedKey: toBase64Url(data),
    iv: toBase64Url(iv),
  });
}

/** The vault's own key, raw: whoever asks wipes it. */
export async function unwrapKey(secret: string, stored: unknown): Promise<Result<Uint8Array<ArrayBuffer>, OpenCode>> {
  // Nothing is locked by an empty secret, and Argon2id takes none.
  if (secret === '') return refuse('VAULT_WRONG_SECRET');
  const header = parseVaultHeader(stored);
  if (!header.ok) return header;
  const [salt, iv, data] = [header.value.salt, header.value.iv, header.value.wrappedKey].map(bytesOf);
  if (!salt || !iv || !data) return refuse('VAULT_HEADER_UNREADABLE');
  const lock = await lockKey(secret, salt, header.value);
  if (!lock.ok) return lock;
  const raw = await unseal(lock.value, headerName, { iv, data });
  return raw.ok ? raw : refuse('VAULT_WRONG_SECRET');
}

async function lockKey(secret: string, salt: Uint8Array, cost: KdfCost): Promise<Result<VaultKey, 'VAULT_UNTRIED'>> {
  const stretched = await stretchApart({ secret: new TextEncoder().encode(secret), salt, cost });
  if (!stretched.ok) return stretched;
  const vault = await vaultFrom(stretched.value);
  stretched.value.fill(0);
  return accept(vault);
}
