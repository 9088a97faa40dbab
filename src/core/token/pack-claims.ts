import { dictionary } from './dictionary.ts';

/** Raw deflate (RFC 1951) with a preset dictionary; core has no deflater of its own. */
export type Deflate = (data: Uint8Array, dictionary: Uint8Array) => Uint8Array;

/** Claims → payload: minified JSON, deflated with the profile's dictionary. */
export function packClaims(claims: object, deflate: Deflate): Uint8Array {
  return deflate(new TextEncoder().encode(JSON.stringify(claims)), dictionary);
}
