import { calculateJwkThumbprint, compactVerify, importJWK } from 'jose';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import { isJsonObject, type JsonObject } from '#core/token';
import { openStatement, type StatementContext } from '#core/verify';
import { askedClaims, type AskedClaim, type SignInRequest } from './make-request.ts';

/** Why an answer signs nobody in. */
export type AnswerCode = 'SERVICE_SHAPE' | 'SERVICE_AFFIRMATION' | 'SERVICE_BINDING' | 'SERVICE_CLAIMS';

/** Who signed in: what was asked, and the name that this service alone knows them by. */
export interface SignedIn {
  readonly claims: Readonly<Record<AskedClaim, unknown>>;
  readonly pseudonym: string;
}

const clockGap = 120;

/**
 * Checks an answer: affirmed by the issuer, of exactly the claims asked, and bound by the phone's key for this service
 * to this service's address and to the challenge of this request.
 */
export async function verifyAnswer(
  answer: string,
  request: Pick<SignInRequest, 'clientId' | 'nonce'>,
  context: StatementContext,
): Promise<Result<SignedIn, AnswerCode>> {
  const parts = tokenOf(answer)?.split('~') ?? [];
  const [affirmation = '', binding = ''] = parts;
  if (parts.length !== 2) return refuse('SERVICE_SHAPE');
  const affirmed = await openStatement(affirmation, 'identity', context);
  if (!affirmed.ok) return refuse('SERVICE_AFFIRMATION');
  const { cnf, claims } = affirmed.value;
  const jwk = isJsonObject(cnf) ? cnf['jwk'] : null;
  if (!isJsonObject(jwk)) return refuse('SERVICE_SHAPE');
  const bound = await openBinding(binding, jwk);
  if (!bound || !(await isFor(bound, affirmation, request, context.now))) return refuse('SERVICE_BINDING');
  const said = readAsked(claims);
  if (!said) return refuse('SERVICE_CLAIMS');
  return accept({ claims: said, pseudonym: await calculateJwkThumbprint(jwk, 'sha256') });
}

/** Exactly what was asked, no more and no less; null otherwise. */
function readAsked(claims: unknown): SignedIn['claims'] | null {
  if (!isJsonObject(claims) || Object.keys(claims).length !== askedClaims.length) return null;
  const { given_name, birthdate, covered } = claims;
  return askedClaims.every((name) => Object.hasOwn(claims, name)) ? { given_name, birthdate, covered } : null;
}

/** The one token of a `vp_token`, `{"droits": ["…"]}`. */
function tokenOf(answer: string): string | null {
  try {
    const value: unknown = JSON.parse(answer);
    const tokens = isJsonObject(value) ? value['droits'] : null;
    return Array.isArray(tokens) && tokens.length === 1 && typeof tokens[0] === 'string' ? tokens[0] : null;
  } catch {
    return null;
  }
}

async function openBinding(binding: string, jwk: JsonObject): Promise<JsonObject | null> {
  try {
    const { payload, protectedHeader } = await compactVerify(binding, await importJWK({ ...jwk }, 'ES256'), {
      algorithms: ['ES256'],
    });
    const claims: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    return protectedHeader.typ === 'kb+jwt' && isJsonObject(claims) ? claims : null;
  } catch {
    return null;
  }
}

async function isFor(
  { aud, nonce, iat, sd_hash: hash }: JsonObject,
  affirmation: string,
  request: Pick<SignInRequest, 'clientId' | 'nonce'>,
  now: number,
): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${affirmation}~`));
  const isFresh = typeof iat === 'number' && Math.abs(now - iat) <= 300 + clockGap;
  return aud === request.clientId && nonce === request.nonce && isFresh && hash === toBase64Url(new Uint8Array(digest));
}
