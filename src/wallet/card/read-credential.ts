import { inflateSync } from 'fflate';
import { accept, refuse, type Result } from '#core/shared';
import { dictionary, type HolderJwk, type RightsClaims } from '#core/token';
import { parseCredential } from '../present/credential.ts';
import { parseRights } from './parse-rights.ts';

/** The credential is not one this phone can show: another format, or made for another phone's key. */
export type CredentialCode = 'WALLET_CREDENTIAL_UNREADABLE' | 'WALLET_CREDENTIAL_OTHER_PHONE';

const rightsLimitBytes = 4_096;

/**
 * What a credential says, for the patient's own eyes. The counter verifies the issuer's signature; the app makes sure
 * that it can read the rights and that they are bound to its own key, or it would show a code that no counter takes.
 */
export function readCredential(credential: string, own: HolderJwk): Result<RightsClaims, CredentialCode> {
  const signed = parseCredential(credential);
  const rights = signed.ok ? parseRights(inflatedJson(signed.value.rightsPayload)) : null;
  if (!rights) return refuse('WALLET_CREDENTIAL_UNREADABLE');
  const { x, y } = rights.cnf.jwk;
  return x === own.x && y === own.y ? accept(rights) : refuse('WALLET_CREDENTIAL_OTHER_PHONE');
}

function inflatedJson(payload: Uint8Array): unknown {
  try {
    const bytes = inflateSync(payload, { dictionary, out: new Uint8Array(rightsLimitBytes) });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
