import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { kidOfHeader, parseCanonicalJson, readUtf8, type JsonObject } from '#core/token';
import type { IssuerKey } from './keyset.ts';
import { isSignedBy } from './signature.ts';

/** Longest signed list, delta or statement, in characters. */
const maxLength = 400_000;

/** What is wrong with a signed JSON, before what it says. */
export type SignedJsonFault = 'SHAPE' | 'KEY' | 'SIGNATURE';

/** What an issuer's key signed. */
export interface SignedJson {
  readonly claims: JsonObject;
  readonly key: IssuerKey;
}

/**
 * Opens a compact JWS of canonical JSON: length, header template around `type`, canonical base64url, a key that `find`
 * allows, signature, then the JSON, in that order.
 */
export async function openSignedJson(
  text: string,
  type: string,
  find: (kid: string) => IssuerKey | undefined,
): Promise<Result<SignedJson, SignedJsonFault>> {
  const parts = text.length > maxLength ? [] : text.split('.');
  const [header, payload, signature] = parts.map(fromBase64Url);
  if (parts.length !== 3 || !header || !payload || !signature) return refuse('SHAPE');
  const kid = kidOfHeader(header, (name) => `{"alg":"ES256","kid":"${name}","typ":"${type}"}`);
  if (kid === null) return refuse('SHAPE');
  const key = find(kid);
  if (!key) return refuse('KEY');
  if (!(await isSignedBy(text, key.key))) return refuse('SIGNATURE');
  const json = readUtf8(payload);
  const claims = json.ok ? parseCanonicalJson(json.value) : json;
  return claims.ok ? accept({ claims: claims.value, key }) : refuse('SHAPE');
}
