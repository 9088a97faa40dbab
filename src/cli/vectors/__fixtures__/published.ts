import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fromBase64Url } from '#core/shared';
import { isHolderJwk } from '#core/token';
import { importPublicKey, isSignedBy, type PublicKey } from '../../../core/verify/signature.ts';

const folder = path.join(process.env.COMPTOIR_SHARED ?? '../shared', 'vectors');

/** True where the published files lie beside the repository. */
export const hasPublished = existsSync(folder);

/** One published file, parsed. */
export function readPublished<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
}

/** A Wycheproof file: groups that share a key, each with its tests. */
export interface Wycheproof<Group, Test> {
  readonly testGroups: readonly (Group & { readonly tests: readonly (Test & WycheproofTest)[] })[];
}

interface WycheproofTest {
  readonly tcId: number;
  readonly comment: string;
  readonly result: 'valid' | 'invalid' | 'acceptable';
}

/** Any JWK, whatever its members. */
export type Jwk = Readonly<Record<string, unknown>>;

/** The key as the profile takes one: exactly kty, crv, x, y of P-256, on the curve. */
export async function importAsProfile(jwk: Jwk): Promise<PublicKey | null> {
  const { kty, crv, x, y } = jwk;
  const members = { kty: String(kty), crv: String(crv), x: String(x), y: String(y) };
  return Object.keys(jwk).length === 4 && isHolderJwk(members) ? importPublicKey(members.x, members.y) : null;
}

/** True when a compact JWS passes the product's base64url rule, its length of a signature, and jose by this key. */
export async function holdsBy(jws: unknown, key: PublicKey | null): Promise<boolean> {
  const parts = typeof jws === 'string' ? jws.split('.').map(fromBase64Url) : [];
  const isSpelled = parts.length === 3 && !parts.includes(null) && parts[2]?.length === 64;
  return key !== null && isSpelled && isSignedBy(String(jws), key);
}
