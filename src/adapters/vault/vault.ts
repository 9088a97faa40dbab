import { accept, type Result } from '#core/shared';
import type { VaultKey } from './seal.ts';
import { defaultCost, type KdfCost, type VaultHeader } from './vault-header.ts';
import { unwrapKey, vaultFrom, wrapKey, type OpenCode } from './vault-key.ts';

/**
 * Makes a vault locked by `secret` (a code or a passphrase): a random key, and the header that holds it wrapped under
 * the stretched secret.
 */
export async function createVault(
  secret: string,
  cost: KdfCost = defaultCost,
): Promise<{ readonly header: VaultHeader; readonly vault: VaultKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const header = await wrapKey(raw, secret, cost);
  const vault = await vaultFrom(raw);
  raw.fill(0);
  return { header, vault };
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
  return accept(header);
}
