import { calculateJwkThumbprint } from 'jose';
import type { HolderJwk } from '#core/token';

/** A P-256 private key as it lies in the issuer's folder. Never leaves it. */
export interface PrivateJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
  readonly d: string;
}

/** A key with its name on the wire. */
export interface KeyPair {
  readonly kid: string;
  readonly jwk: PrivateJwk;
}

/** Makes a P-256 key pair. */
export async function makeKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { x = '', y = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return { kid: await kidOf(x, y), jwk: { kty: 'EC', crv: 'P-256', x, y, d } };
}

/** RFC 7638 thumbprint of a phone's public key: how the register knows a phone. */
export function phoneThumbprint({ x, y }: HolderJwk): Promise<string> {
  return calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y }, 'sha256');
}

/** kid = base64url of the first 6 bytes of the RFC 7638 thumbprint, which are its first 8 characters (token.md §6). */
async function kidOf(x: string, y: string): Promise<string> {
  return (await calculateJwkThumbprint({ kty: 'EC', crv: 'P-256', x, y }, 'sha256')).slice(0, 8);
}
