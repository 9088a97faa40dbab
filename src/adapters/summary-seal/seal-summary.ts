import { CompactEncrypt, importJWK } from 'jose';
import { toBase64Url } from '#core/shared';
import type { InvoiceSummary } from '#core/record';
import type { HolderJwk } from '#core/token';

/** The till's key: its public part, and ES256 by it (r‖s, 64 bytes); null when the key is not at hand. */
export interface TillSigner {
  readonly x: string;
  readonly y: string;
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>;
}

const ascii = new TextEncoder();

/**
 * A summary signed by the till (compact JWS, its public key in the header) and sealed for one phone's key: a compact JWE
 * by ECDH-ES and A256GCM. Whoever sees it on the screen or carries it reads nothing. Null when the till cannot sign.
 */
export async function sealSummary(summary: InvoiceSummary, till: TillSigner, phone: HolderJwk): Promise<string | null> {
  const header = { alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256', x: till.x, y: till.y }, typ: 'cpt1-recap+jwt' };
  const input = `${encode(header)}.${encode(summary)}`;
  const signature = await till.sign(ascii.encode(input));
  if (!signature) return null;
  const signed = `${input}.${toBase64Url(signature)}`;
  const { kty, crv, x, y } = phone;
  return new CompactEncrypt(ascii.encode(signed))
    .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    .encrypt(await importJWK({ kty, crv, x, y }, 'ECDH-ES'));
}

function encode(value: unknown): string {
  return toBase64Url(ascii.encode(JSON.stringify(value)));
}
