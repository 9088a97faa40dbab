import { importJWK, jwtVerify, SignJWT } from 'jose';
import { accept, refuse, type Result } from '#core/shared';
import { isJsonObject } from '#core/token';
import type { KeyPair } from '../keys/key-pair.ts';
import { documentKinds, type DocumentKind } from './document.ts';

/** Name of the training identity provider: another party than the issuer, with a key of its own. */
export const identityProvider = 'identite.comptoir.example';

const type = 'comptoir-identite+jwt';
const lifeSeconds = 600;

/** What the identity provider states: who holds this phone's key, and how it was checked. */
export interface IdentityStatement {
  /** NIR of the person, 13 characters, as the provider matched it. */
  readonly nir: string;
  readonly familyName: string;
  readonly givenName: string;
  /** `YYYYMMDD`. */
  readonly birthDate: string;
  readonly document: DocumentKind;
  readonly method: 'video' | 'document';
  /** RFC 7638 thumbprint of the phone's key that the person held during the check. */
  readonly phone: string;
}

/** Signs an identity for one issuer, good for ten minutes and for one phone's key only (ES256). */
export async function signIdentity(
  { phone, ...about }: IdentityStatement,
  { key, audience, now }: { readonly key: KeyPair; readonly audience: string; readonly now: number },
): Promise<string> {
  return new SignJWT({ ...about, cnf: { jkt: phone } })
    .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: type })
    .setIssuer(identityProvider)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + lifeSeconds)
    .sign(await importJWK({ ...key.jwk }, 'ES256'));
}

/** Opens a statement of the provider whose public key is given; anything else is IDENTITY_STATEMENT. */
export async function openIdentity(
  statement: unknown,
  {
    key,
    audience,
    now,
  }: { readonly key: { readonly x: string; readonly y: string }; readonly audience: string; readonly now: number },
): Promise<Result<IdentityStatement, 'IDENTITY_STATEMENT'>> {
  if (typeof statement !== 'string' || statement.length > 4_000) return refuse('IDENTITY_STATEMENT');
  try {
    const { payload } = await jwtVerify(
      statement,
      await importJWK({ kty: 'EC', crv: 'P-256', x: key.x, y: key.y }, 'ES256'),
      {
        algorithms: ['ES256'],
        typ: type,
        issuer: identityProvider,
        audience,
        currentDate: new Date(now * 1000),
        maxTokenAge: lifeSeconds,
        requiredClaims: ['exp', 'iat', 'cnf'],
      },
    );
    return readClaims(payload);
  } catch {
    return refuse('IDENTITY_STATEMENT');
  }
}

function readClaims(claims: Readonly<Record<string, unknown>>): Result<IdentityStatement, 'IDENTITY_STATEMENT'> {
  const { nir, familyName, givenName, birthDate, document, method, cnf } = claims;
  const phone = isJsonObject(cnf) ? cnf['jkt'] : undefined;
  const kind = documentKinds.find((known) => known === document);
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.length > 0 && value.length <= 64;
  if (!kind || (method !== 'video' && method !== 'document')) return refuse('IDENTITY_STATEMENT');
  if (!isText(nir) || !isText(familyName) || !isText(givenName) || !isText(birthDate) || !isText(phone)) {
    return refuse('IDENTITY_STATEMENT');
  }
  return accept({ nir, familyName, givenName, birthDate, document: kind, method, phone });
}
