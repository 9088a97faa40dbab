import { accept, refuse, type Result } from '#core/shared';
import { openRightsPayload, type HolderJwk, type RightsClaims } from '#core/token';
import { parseCredential } from '../present/credential.ts';
import { parseRights } from './parse-rights.ts';

/** The credential is not one this phone can show: another format, or made for another phone's key. */
export type CredentialCode = 'WALLET_CREDENTIAL_UNREADABLE' | 'WALLET_CREDENTIAL_OTHER_PHONE';

/**
 * What a credential says, for the patient's own eyes. The counter verifies the issuer's signature; the app makes sure
 * that it can read the rights and that they are bound to its own key, or it would show a code that no counter takes.
 */
export function readCredential(credential: string, own: HolderJwk): Result<RightsClaims, CredentialCode> {
  const signed = parseCredential(credential);
  const claims = signed.ok ? openRightsPayload(signed.value.rightsPayload) : null;
  const rights = claims?.ok ? parseRights(claims.value) : null;
  if (!rights) return refuse('WALLET_CREDENTIAL_UNREADABLE');
  const { x, y } = rights.cnf.jwk;
  return x === own.x && y === own.y ? accept(rights) : refuse('WALLET_CREDENTIAL_OTHER_PHONE');
}
