import { refuse, type Result } from '#core/shared';
import {
  checkRightsValues,
  isHolderJwk,
  readRightsMembers,
  type JsonObject,
  type RightsClaims,
  type UncheckedRights,
} from '#core/token';
import type { VerifyCode } from './codes.ts';
import type { VerifyContext } from './context.ts';
import type { IssuerKey } from './keyset.ts';

const maxLifetime = 1_209_600;
const clockSkew = 60;

/** Step 9: the rights' claims, against the issuer's key and the clock, then on their own. */
export function checkRights(
  value: JsonObject,
  issuer: IssuerKey,
  context: Pick<VerifyContext, 'env' | 'now'>,
): Result<RightsClaims, VerifyCode> {
  const read = readRightsMembers(value);
  if (!read.ok) return read;
  const rights = read.value;
  const failure = checkOrigin(rights, issuer, context.env) ?? checkDates(rights, issuer, context.now);
  if (failure) return failure;
  if (!isHolderJwk(rights.cnf.jwk)) return refuse('HOLDER_KEY');
  if (!isListOf(issuer, rights.status.status_list.uri)) return refuse('STATUS_URI');
  return checkRightsValues(rights);
}

type Failure = ReturnType<typeof refuse<VerifyCode>>;

function checkOrigin(rights: UncheckedRights, issuer: IssuerKey, env: VerifyContext['env']): Failure | null {
  if (rights.iss !== issuer.iss) return refuse('ISSUER_MISMATCH');
  return rights.env === issuer.env && rights.env === env ? null : refuse('ENV_MISMATCH');
}

function checkDates({ iat, exp }: UncheckedRights, issuer: IssuerKey, now: number): Failure | null {
  if (exp <= iat || exp - iat > maxLifetime) return refuse('RIGHTS_LIFETIME');
  if (iat < issuer.nbf || iat >= issuer.exp) return refuse('KEY_NOT_VALID_AT_IAT');
  if (iat > now + clockSkew) return refuse('RIGHTS_NOT_YET_VALID', { detail: { gapSeconds: iat - now } });
  return exp > now ? null : refuse('RIGHTS_EXPIRED', { detail: { gapSeconds: now - exp } });
}

/** True for one of the issuer's own list prefixes followed by 1–3 digits: no other host, no path, no look-alike. */
function isListOf(issuer: IssuerKey, uri: string): boolean {
  return issuer.status.some((prefix) => uri.startsWith(prefix) && /^\d{1,3}$/.test(uri.slice(prefix.length)));
}
