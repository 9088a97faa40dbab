import { accept, refuse, type Result } from '#core/shared';
import type { Env, JsonObject } from '#core/token';
import type { IssuerKey, Keyset } from './keyset.ts';
import { openSignedJson } from './signed-json.ts';

/** Kinds of statement an issuer signs beside credentials and lists: the type in the header keeps them apart. */
const types = {
  attestation: 'cpt1-attestation+jwt',
  directory: 'cpt1-annuaire+jwt',
  identity: 'cpt1-affirmation+jwt',
} as const;

/** Why a signed statement is not believed. */
export type StatementCode =
  | 'STATEMENT_SHAPE'
  | 'STATEMENT_KEY'
  | 'STATEMENT_SIGNATURE'
  | 'STATEMENT_ISSUER'
  | 'STATEMENT_FUTURE'
  | 'STATEMENT_EXPIRED';

/** What a statement is held against. */
export interface StatementContext {
  readonly keyset: Keyset;
  readonly env: Env;
  /** Epoch seconds. */
  readonly now: number;
}

const clockGap = 120;

/**
 * Opens a compact JWS that an issuer signed with a `droits` key: header by its template, canonical base64url and JSON,
 * key not revoked and valid at the date, issuer and environment of the key, date not to come; `exp`, where there is one,
 * not passed. What the members mean is its reader's business.
 */
export async function openStatement(
  text: string,
  kind: keyof typeof types,
  context: StatementContext,
): Promise<Result<JsonObject, StatementCode>> {
  const opened = await openSignedJson(text, types[kind], (kid) => {
    const key = context.keyset.keys.get(kid);
    return key && mayState(key, context) ? key : undefined;
  });
  if (!opened.ok) return refuse(`STATEMENT_${opened.code}`);
  const { claims, key } = opened.value;
  const failure = faultOf(claims, key, context);
  return failure ? refuse(failure) : accept(claims);
}

function mayState({ use, revoked, env }: IssuerKey, context: StatementContext): boolean {
  return use === 'droits' && revoked === undefined && env === context.env;
}

/** Who says it and when; null when both agree with the key and the clock. */
function faultOf(claims: JsonObject, key: IssuerKey, { env, now }: StatementContext): StatementCode | null {
  const { iss, env: signedEnv, iat, exp = Infinity } = claims;
  if (typeof iat !== 'number' || typeof exp !== 'number') return 'STATEMENT_SHAPE';
  if (iss !== key.iss || signedEnv !== env) return 'STATEMENT_ISSUER';
  if (iat < key.nbf || iat >= key.exp) return 'STATEMENT_KEY';
  if (iat > now + clockGap) return 'STATEMENT_FUTURE';
  return exp > now ? null : 'STATEMENT_EXPIRED';
}
