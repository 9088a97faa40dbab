import { compactVerify, importJWK } from 'jose';
import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { isJsonObject, isProofId, parseCanonicalJson, readUtf8, type HolderJwk } from '#core/token';
import { phoneThumbprint } from '../keys/key-pair.ts';
import { parseHolderJwk } from '../keys/parse-holder-jwk.ts';

/** A request that a phone's key signed: who asks, and what. */
export interface PhoneCall {
  readonly holder: HolderJwk;
  /** RFC 7638 thumbprint of the key. */
  readonly phone: string;
  /** Never used twice by one key. */
  readonly jti: string;
  /** Epoch seconds until which the same call would be believed again. */
  readonly until: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Why a call is not believed. */
export type CallCode = 'ISSUER_CALL_SHAPE' | 'ISSUER_CALL_SIGNATURE' | 'ISSUER_CALL_PATH' | 'ISSUER_CALL_DATE';

/** How far a phone's clock may be from the issuer's, in seconds. */
const clockGap = 120;
const longest = 8_000;

/**
 * Opens a call: a compact JWS (ES256) whose header carries the public key that signed it, and whose payload names the
 * path it is for, its instant and a number. A call taken down on the way is worth nothing at another path, two minutes
 * later, or a second time (the caller keeps the `jti`).
 */
export async function openPhoneCall(
  call: unknown,
  { path, now }: { readonly path: string; readonly now: number },
): Promise<Result<PhoneCall, CallCode>> {
  const parts = await readCall(call);
  if (!parts) return refuse('ISSUER_CALL_SHAPE');
  const { text, holder, aud, iat, jti, body } = parts;
  if (!(await isSigned(text, holder))) return refuse('ISSUER_CALL_SIGNATURE');
  if (aud !== path) return refuse('ISSUER_CALL_PATH');
  if (Math.abs(iat - now) > clockGap) return refuse('ISSUER_CALL_DATE');
  return accept({ holder, phone: await phoneThumbprint(holder), jti, until: iat + clockGap + 1, body });
}

interface CallParts extends Pick<PhoneCall, 'holder' | 'jti' | 'body'> {
  readonly text: string;
  readonly aud: unknown;
  readonly iat: number;
}

/** Takes a call apart without believing it; null when it is not one. */
async function readCall(call: unknown): Promise<CallParts | null> {
  if (typeof call !== 'string' || call.length > longest) return null;
  const parts = call.split('.');
  const [header, payload] = parts.slice(0, 2).map(readPart);
  const holder = header ? await readHeader(header) : null;
  if (parts.length !== 3 || !holder || !payload) return null;
  const { aud, iat, jti, body } = payload;
  const isWhole = isProofId(jti) && typeof iat === 'number' && Number.isInteger(iat) && isJsonObject(body);
  return isWhole ? { text: call, holder, aud, iat, jti, body } : null;
}

/** The key in a header that holds it, the algorithm and the type of calls, and nothing else. */
async function readHeader(header: Readonly<Record<string, unknown>>): Promise<HolderJwk | null> {
  const { alg, jwk, typ, ...others } = header;
  if (alg !== 'ES256' || typ !== 'cpt1-appel+jwt' || Object.keys(others).length > 0) return null;
  const holder = await parseHolderJwk(jwk);
  return holder.ok ? holder.value : null;
}

function readPart(text: string): Readonly<Record<string, unknown>> | null {
  const bytes = fromBase64Url(text);
  const json = bytes ? readUtf8(bytes) : null;
  const read = json?.ok ? parseCanonicalJson(json.value) : null;
  return read?.ok ? read.value : null;
}

async function isSigned(call: string, { kty, crv, x, y }: HolderJwk): Promise<boolean> {
  try {
    await compactVerify(call, await importJWK({ kty, crv, x, y }, 'ES256'), { algorithms: ['ES256'] });
    return true;
  } catch {
    return false;
  }
}
