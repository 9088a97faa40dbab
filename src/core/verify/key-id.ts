import { toBase64Url } from '#core/shared';

/** SHA-256 of a text's UTF-8 bytes. */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

/** RFC 7638 thumbprint of a P-256 public key, base64url. */
export async function thumbprint(x: string, y: string): Promise<string> {
  return toBase64Url(await sha256(`{"crv":"P-256","kty":"EC","x":"${x}","y":"${y}"}`));
}

/** The 8 characters that name a key: its thumbprint's first 6 bytes, base64url. */
export async function keyId(x: string, y: string): Promise<string> {
  return (await thumbprint(x, y)).slice(0, 8);
}
