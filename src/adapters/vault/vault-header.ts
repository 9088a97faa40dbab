import { fromBase64Url, refuse, accept, type Result } from '#core/shared';

/** Work asked of Argon2id, kept beside the salt so that a later version may ask more. */
export interface KdfCost {
  readonly memoryKiB: number;
  readonly passes: number;
}

/** What lies on disk in clear: no secret, only what is needed to try one. Bytes are base64url. */
export interface VaultHeader extends KdfCost {
  readonly version: 1;
  readonly salt: string;
  /** The vault's own random key, encrypted under the key stretched from the secret. */
  readonly wrappedKey: string;
  readonly iv: string;
}

/** OWASP's second Argon2id choice: 46 MiB and one pass, a quarter of a second on a desktop. */
export const defaultCost: KdfCost = { memoryKiB: 47_104, passes: 1 };

const isWithin = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;

const isBytes = (value: unknown, length: number): value is string =>
  typeof value === 'string' && fromBase64Url(value)?.length === length;

/** Reads a stored header. Bounds keep a damaged one from asking gigabytes of memory. */
export function parseVaultHeader(stored: unknown): Result<VaultHeader, 'VAULT_HEADER_UNREADABLE'> {
  const header = stored as Partial<Record<keyof VaultHeader, unknown>> | null;
  const { version, memoryKiB, passes, salt, wrappedKey, iv } = header ?? {};
  const isReadable =
    version === 1 &&
    isWithin(memoryKiB, 8, 1_048_576) &&
    isWithin(passes, 1, 16) &&
    isBytes(salt, 16) &&
    isBytes(wrappedKey, 48) &&
    isBytes(iv, 12);
  if (!isReadable) return refuse('VAULT_HEADER_UNREADABLE');
  return accept({ version, memoryKiB, passes, salt, wrappedKey, iv });
}
