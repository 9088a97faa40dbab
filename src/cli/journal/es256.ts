import { webcrypto } from 'node:crypto';
import type { Verify } from '#core/record';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signature = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** ES256 verification by a till's key; a key that is no point of the curve verifies nothing. Keys are imported once. */
export function es256Verify(): Verify {
  const keys = new Map<string, Promise<webcrypto.CryptoKey>>();
  return async ({ x, y }, bytes, data) => {
    const name = `${x} ${y}`;
    const jwk = { kty: 'EC', crv: 'P-256', x, y };
    const key = keys.get(name) ?? webcrypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
    keys.set(name, key);
    try {
      return await webcrypto.subtle.verify(signature, await key, Uint8Array.from(bytes), data);
    } catch {
      return false;
    }
  };
}
