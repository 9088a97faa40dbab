import { compactVerify, type CryptoKey as JoseKey } from 'jose';
import { fromBase64Url } from '#core/shared';

/** A P-256 public key ready to verify. Imported once: importing costs as much as verifying. */
export type PublicKey = JoseKey;

/**
 * The key at these coordinates, or null when they are not a point of P-256. Imported as an uncompressed point: in Node a
 * JWK costs three times as much to import, and its spelling was already checked.
 */
export async function importPublicKey(x: string, y: string): Promise<PublicKey | null> {
  const [first, second] = [fromBase64Url(x), fromBase64Url(y)];
  if (first?.length !== 32 || second?.length !== 32) return null;
  const point = new Uint8Array(65);
  point.set([4]);
  point.set(first, 1);
  point.set(second, 33);
  try {
    return await crypto.subtle.importKey('raw', point, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
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
