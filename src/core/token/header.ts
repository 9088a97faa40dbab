import { toBase64Url } from '#core/shared';

/** The proof's header, exact text: nothing in it varies. */
export const proofHeader = '{"alg":"ES256","typ":"cpt1-preuve+jwt","zip":"CPT1"}';

/** The rights' header, exact text, around the issuer's key identifier. */
export function rightsHeader(kid: string): string {
  return `{"alg":"ES256","kid":"${kid}","typ":"cpt1-droits+jwt","zip":"CPT1"}`;
}

/** Base64url of ASCII text such as a header. */
export function encodeAscii(text: string): string {
  return toBase64Url(new TextEncoder().encode(text));
}

const kidForm = /"kid":"([A-Za-z0-9_-]{8})"/;

/**
 * The key identifier of a header that equals `template` byte for byte around it, or null. The header is compared, never
 * parsed as JSON: an attacker writes nothing in it but these eight characters.
 */
export function kidOfHeader(bytes: Uint8Array, template: (kid: string) => string): string | null {
  // Latin-1 keeps one character for each byte, so that no two byte strings give the same text.
  const text = String.fromCharCode(...bytes.subarray(0, 200));
  const kid = kidForm.exec(text)?.[1];
  return kid !== undefined && bytes.length <= 200 && text === template(kid) ? kid : null;
}
