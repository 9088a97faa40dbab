import { fromBase64Url } from '#core/shared';
import type { ProofClaims } from './claims.ts';
import { areIndices } from './rights-values.ts';
import { checkShape, type Shape, type ShapeCode } from './shape.ts';
import type { JsonObject } from './strict-json.ts';

const anything: Shape = 'any';
const proof: Shape = {
  members: { iat: anything, exp: anything, jti: anything, aud: anything, amr: anything, ath: anything },
  optional: { ben: anything, nonce: anything },
};

/** A proof of right members, whose values may be of any type: in a proof each member has a code of its own. */
export type UncheckedProof = Readonly<Record<keyof ProofClaims, unknown>>;

/** Step 11, first part: the proof's members, no other. */
export function checkProofMembers(value: JsonObject): ShapeCode | null {
  return checkShape(value, proof);
}

/** True for the one unlock method that the phone names. */
export function isUnlock(amr: unknown): amr is ProofClaims['amr'] {
  return Array.isArray(amr) && amr.length === 1 && ['pin', 'face', 'fpt', 'dev'].includes(amr[0]);
}

/** True for a proof identifier: 9 random bytes in 12 canonical characters. */
export function isProofId(jti: unknown): jti is string {
  return typeof jti === 'string' && jti.length === 12 && fromBase64Url(jti) !== null;
}

/** True for a challenge as a terminal shows it. */
export function isNonce(nonce: unknown): nonce is string {
  return typeof nonce === 'string' && /^[A-Za-z0-9_-]{6,22}$/.test(nonce);
}

/** True for distinct indices among `count` beneficiaries. */
export function isChoiceOf(ben: unknown, count: number): ben is readonly number[] {
  return Array.isArray(ben) && areIndices(ben, count);
}
