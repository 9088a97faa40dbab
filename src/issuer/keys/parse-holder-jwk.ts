import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';

/** A phone's public key: exactly kty, crv, x and y, canonical, on the curve. A private member is refused. */
export async function parseHolderJwk(value: unknown): Promise<Result<HolderJwk, 'ISSUER_PHONE_KEY'>> {
  const { kty, crv, x, y, ...rest } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  if (kty !== 'EC' || crv !== 'P-256' || Object.keys(rest).length > 0) return refuse('ISSUER_PHONE_KEY');
  if (!isCoordinate(x) || !isCoordinate(y)) return refuse('ISSUER_PHONE_KEY');
  const jwk: HolderJwk = { kty, crv, x, y };
  try {
    await crypto.subtle.importKey('jwk', { ...jwk }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  } catch {
    return refuse('ISSUER_PHONE_KEY');
  }
  return accept(jwk);
}

function isCoordinate(value: unknown): value is string {
  return typeof value === 'string' && value.length === 43 && fromBase64Url(value) !== null;
}
