import type { PrivateJwk } from './key-pair.ts';

/** Signs ASCII text with ES256; the answer is r‖s, 64 bytes. */
export type Sign = (input: string) => Promise<Uint8Array>;

/** ES256 with this private key. */
export async function signerOf(jwk: PrivateJwk): Promise<Sign> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, algorithm, false, ['sign']);
  return async (input) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, new TextEncoder().encode(input)));
}
