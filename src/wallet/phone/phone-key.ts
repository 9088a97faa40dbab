import type { HolderJwk } from '#core/token';

/** ES256 by the phone's key: r‖s, 64 bytes, over the text of a signing input. */
export type Sign = (input: string) => Promise<Uint8Array>;

/** A new key of the phone: its public part for the issuer, its private part to be sealed and then wiped. */
export interface NewPhoneKey {
  readonly jwk: HolderJwk;
  readonly pkcs8: Uint8Array;
  /** Signs what the activation asks before the key is sealed. */
  readonly sign: Sign;
}

/** The phone's key for the time of a session: in memory, out of reach of the page's own code. */
export interface PhoneKey {
  readonly sign: Sign;
  /** The same key for ECDH: it opens what a till sealed for this phone. */
  readonly agreement: CryptoKey;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

/**
 * Makes the phone's key on the phone. It is extractable for the time of one export only: a non-extractable key kept by
 * IndexedDB lies on the disk in clear, so the private part is kept sealed by the vault instead.
 */
export async function makePhoneKey(): Promise<NewPhoneKey> {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return { jwk: { kty: 'EC', crv: 'P-256', x, y }, pkcs8, sign: signWith(pair.privateKey) };
}

/**
 * The key for the time of a session: in memory, not extractable. The bytes given are wiped.
 *
 * @throws DataError when the bytes are not a P-256 private key: the vault authenticated them, so that is a bug.
 */
export async function openPhoneKey(pkcs8: Uint8Array): Promise<PhoneKey> {
  const bytes = new Uint8Array(pkcs8);
  const key = await crypto.subtle.importKey('pkcs8', bytes, curve, false, ['sign']);
  const agreement = await crypto.subtle.importKey('pkcs8', bytes, { ...curve, name: 'ECDH' }, false, ['deriveBits']);
  bytes.fill(0);
  pkcs8.fill(0);
  return { sign: signWith(key), agreement };
}

function signWith(key: CryptoKey): Sign {
  return async (input) => {
    const bytes = new TextEncoder().encode(input);
    return new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes));
  };
}
