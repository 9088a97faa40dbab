import { CompactEncrypt, compactDecrypt, importJWK } from 'jose';
import type { TillKey } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';

const how = { alg: 'ECDH-ES', enc: 'A256GCM' } as const;

/** Encrypts the site's key to an operator (JWE, RFC 7516): nobody needs to be there to be given a new one. */
export async function sealSiteKey(siteKey: Uint8Array, { x, y }: TillKey): Promise<string> {
  const key = await importJWK({ kty: 'EC', crv: 'P-256', x, y }, how.alg);
  return new CompactEncrypt(siteKey).setProtectedHeader(how).encrypt(key);
}

/** The site's key as an operator's private key gives it: whoever asks wipes it. */
export async function openSiteKey(
  sealed: string,
  privateKey: CryptoKey,
): Promise<Result<Uint8Array<ArrayBuffer>, 'KEYRING_WRONG_SECRET'>> {
  const allowed = { keyManagementAlgorithms: [how.alg], contentEncryptionAlgorithms: [how.enc] };
  const opened = await compactDecrypt(sealed, privateKey, allowed).catch(() => null);
  return opened ? accept(new Uint8Array(opened.plaintext)) : refuse('KEYRING_WRONG_SECRET');
}
