import { toBase64Url } from '#core/shared';

/** SHA-256 of the text's UTF-8 bytes, as 43 characters of base64url. */
export async function sha256(text: string): Promise<string> {
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}
