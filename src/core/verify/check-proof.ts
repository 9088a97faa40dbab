import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import {
  checkProofMembers,
  isChoiceOf,
  isNonce,
  isProofId,
  isUnlock,
  type JsonObject,
  type ProofClaims,
  type RightsClaims,
} from '#core/token';
import type { VerifyCode } from './codes.ts';
import type { VerifyContext } from './context.ts';
import { sha256 } from './key-id.ts';

const maxLifetime = 60;
const clockSkew = 30;
/** Longest a read may last: a slow hand scanner types a full code in 135 s. */
const maxRead = 180;
const bindingBytes = 16;

type Failure = ReturnType<typeof refuse<VerifyCode>>;

/** Step 11: the proof's claims, against the rights it was made for, the challenge and the instant of the read. */
export function checkProof(
  value: JsonObject,
  about: { readonly rights: RightsClaims; readonly binding: string },
  context: Pick<VerifyContext, 'now' | 'readAt' | 'nonce'>,
): Result<ProofClaims, VerifyCode> {
  const failure = checkProofMembers(value);
  if (failure) return refuse(failure);
  const { iat, exp } = value;
  if (!isWhole(iat) || !isWhole(exp) || exp - iat < 1 || exp - iat > maxLifetime) return refuse('PROOF_LIFETIME');
  const faulty = checkMembersOfProof(value, about.rights.ben.length);
  if (faulty) return faulty;
  if (value.ath !== about.binding) return refuse('PROOF_BINDING');
  if (context.nonce !== undefined && value.nonce !== context.nonce) return refuse('PROOF_NONCE');
  if (iat < about.rights.iat) return refuse('PROOF_BEFORE_RIGHTS');
  return checkInstant(iat, exp, context) ?? accept(value as JsonObject & ProofClaims);
}

function checkMembersOfProof(value: JsonObject, people: number): Failure | null {
  if (Object.hasOwn(value, 'ben') && !isChoiceOf(value.ben, people)) return refuse('CLAIM_FORMAT');
  if (Object.hasOwn(value, 'nonce') && !isNonce(value.nonce)) return refuse('CLAIM_FORMAT');
  if (value.aud !== 'cpt1') return refuse('PROOF_AUDIENCE');
  if (!isUnlock(value.amr)) return refuse('PROOF_AMR');
  return isProofId(value.jti) ? null : refuse('PROOF_JTI');
}

/** The proof's dates are judged when the read began, and the read itself may not last. */
function checkInstant(
  iat: number,
  exp: number,
  { now, readAt }: Pick<VerifyContext, 'now' | 'readAt'>,
): Failure | null {
  if (iat > readAt + clockSkew) return refuse('PROOF_IN_FUTURE', { detail: { gapSeconds: iat - readAt } });
  if (exp + clockSkew <= readAt) return refuse('PROOF_EXPIRED', { detail: { gapSeconds: readAt - exp } });
  const lasted = now - readAt;
  return lasted > maxRead ? refuse('PROOF_EXPIRED', { detail: { readSeconds: lasted } }) : null;
}

/** What ties a proof to one rights token: the first 16 bytes of SHA-256 over its JWS, base64url (`ath`). */
export async function bindingOf(jws: string): Promise<string> {
  return toBase64Url((await sha256(jws)).subarray(0, bindingBytes));
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}
