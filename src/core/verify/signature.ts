import { compactVerify, importJWK, type CryptoKey as JoseKey } from 'jose';

/** A P-256 public key ready to verify. Imported once: importing costs as much as verifying. */
export type PublicKey = JoseKey;

/** The key at these coordinates (base64url), or null when they are not a point of P-256. */
export async function importPublicKey(x: string, y: string): Promise<PublicKey | null> {
  try {
    const key = await importJWK({ kty: 'EC', crv: 'P-256', x, y }, 'ES256');
    return key instanceof Uint8Array ? null : key;
  } catch {
    return null;
  }
}

/** True when the compact JWS carries an ES256 signature by `key`. The algorithm is pinned, never read from the token. */
export async function isSignedBy(jws: string, key: PublicKey): Promise<boolean> {
  try {
    await compactVerify(jws, key, { algorithms: ['ES256'] });
    return true;
  } catch {
    return false;
  }
}
