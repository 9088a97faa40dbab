import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { kidOfHeader, parseCanonicalJson, readUtf8, type JsonObject } from '#core/token';
import type { StatusCode } from './codes.ts';
import type { IssuerKey, Keyset } from './keyset.ts';
import { isSignedBy } from './signature.ts';

/** Longest signed list or delta, in characters. */
const maxLength = 400_000;

/** What a signed list is held against. */
export interface ListContext {
  readonly keyset: Keyset;
  readonly now: number;
}

/** The two kinds of signed list and the code of their wrong shape. */
const kinds = {
  shard: { type: 'statuslist+jwt', shapeCode: 'STATUS_SHAPE' },
  delta: { type: 'statusdelta+jwt', shapeCode: 'DELTA_SHAPE' },
} as const;

/**
 * Opens a signed list: length, header template, canonical base64url, a live `statut` key that answers for `address`,
 * signature, canonical JSON, in that order.
 */
export async function openSignedList(
  text: string,
  kind: keyof typeof kinds,
  address: string,
  { keyset, now }: ListContext,
): Promise<Result<JsonObject, StatusCode>> {
  const { type, shapeCode } = kinds[kind];
  const parts = text.length > maxLength ? [] : text.split('.');
  const [header, payload, signature] = parts.map(fromBase64Url);
  if (parts.length !== 3 || !header || !payload || !signature) return refuse(shapeCode);
  const kid = kidOfHeader(header, (name) => `{"alg":"ES256","kid":"${name}","typ":"${type}"}`);
  if (kid === null) return refuse(shapeCode);
  const key = keyset.keys.get(kid);
  if (!key || !isLive(key, address, now)) return refuse('STATUS_KEY');
  if (!(await isSignedBy(text, key.key))) return refuse('STATUS_SIGNATURE');
  const json = readUtf8(payload);
  const claims = json.ok ? parseCanonicalJson(json.value) : json;
  return claims.ok ? accept(claims.value) : refuse(shapeCode);
}

/** A key signs lists only under its own issuer's prefixes, or one issuer could oppose the phones of another. */
function isLive({ use, revoked, nbf, exp, status }: IssuerKey, address: string, now: number): boolean {
  const isInUse = use === 'statut' && revoked === undefined && nbf <= now && now < exp;
  return isInUse && status.some((prefix) => address.startsWith(prefix));
}
