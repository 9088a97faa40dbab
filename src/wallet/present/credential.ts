import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { rightsJws, type Presentation } from '#core/token';

/** The signed rights as a presentation carries them. */
export type SignedRights = Pick<Presentation, 'kid' | 'rightsPayload' | 'rightsSignature'>;

/**
 * Takes apart the credential an issuer gave: a compact JWS under the profile's header. Rebuilding must give the same
 * text, hence nothing but the profile passes; the signature is the counter's business.
 */
export function parseCredential(credential: string): Result<SignedRights, 'HEADER_NOT_ALLOWED'> {
  const [header, rightsPayload, rightsSignature] = credential.split('.').map(fromBase64Url);
  const kid = header ? /"kid":"([\w-]{8})"/.exec(String.fromCharCode(...header.subarray(0, 200)))?.[1] : undefined;
  if (kid === undefined || !rightsPayload || !rightsSignature) return refuse('HEADER_NOT_ALLOWED');
  const rights = { kid, rightsPayload, rightsSignature };
  return rightsJws(rights) === credential ? accept(rights) : refuse('HEADER_NOT_ALLOWED');
}
