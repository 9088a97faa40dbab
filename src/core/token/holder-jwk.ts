import type { HolderJwk } from './claims.ts';

/** Base64url of 32 bytes: the last of the 43 letters has two bits to spare, which are zero. */
const coordinate = /^[\w-]{42}[AEIMQUYcgkosw048]$/;

/** True for a coordinate of P-256: 43 canonical base64url characters, 32 bytes. */
export function isCoordinate(text: string): boolean {
  return coordinate.test(text);
}

/** True when the members say a P-256 key in its only spelling. That the point is on the curve shows at its import. */
export function isHolderJwk(jwk: Readonly<Record<keyof HolderJwk, string>>): jwk is HolderJwk {
  return jwk.kty === 'EC' && jwk.crv === 'P-256' && isCoordinate(jwk.x) && isCoordinate(jwk.y);
}
