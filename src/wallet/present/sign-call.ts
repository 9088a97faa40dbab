import { toBase64Url } from '#core/shared';
import type { HolderJwk } from '#core/token';

/** Who calls the issuer's door, and with what chance and clock. */
export interface Caller {
  /** The phone's public key. */
  readonly jwk: HolderJwk;
  /** ES256 by that key: r‖s, 64 bytes. */
  readonly sign: (input: string) => Promise<Uint8Array>;
  /** Epoch seconds. */
  readonly now: number;
  readonly random: (count: number) => Uint8Array;
}

/**
 * A call of the issuer's door signed by the phone: a compact JWS that names the path, its instant and a number, so that
 * it is of no use anywhere else, later, or twice.
 */
export async function signCall(path: string, body: object, { jwk, sign, now, random }: Caller): Promise<string> {
  const { kty, crv, x, y } = jwk;
  const header = { alg: 'ES256', jwk: { kty, crv, x, y }, typ: 'cpt1-appel+jwt' };
  const payload = { aud: path, iat: now, jti: toBase64Url(random(9)), body };
  const input = `${encode(header)}.${encode(payload)}`;
  return `${input}.${toBase64Url(await sign(input))}`;
}

function encode(value: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}
