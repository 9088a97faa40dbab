import { fromBase64Url } from '#core/shared';
import type { HolderJwk } from './claims.ts';

/** True for a coordinate of P-256: 43 canonical base64url characters, 32 bytes. */
export function isCoordinate(text: string): boolean {
  return text.length === 43 && fromBase64Url(text)?.length === 32;
}

/** True when the members say a P-256 key in its only spelling. That the point is on the curve shows at its import. */
export function isHolderJwk(jwk: Readonly<Record<keyof HolderJwk, string>>): jwk is HolderJwk {
  return jwk.kty === 'EC' && jwk.crv === 'P-256' && isCoordinate(jwk.x) && isCoordinate(jwk.y);
}
