/** The wire format, both ways: bytes ↔ claims. Knows no key and trusts nobody. */
export type {
  AmcClaims,
  AmoPeriodClaims,
  AssureClaims,
  BeneficiaireClaims,
  Env,
  HolderJwk,
  ProofClaims,
  RightsClaims,
  UnlockMethod,
} from './claims.ts';
export type { Presentation } from './presentation.ts';
export type { ClaimCode, DeflateCode, JsonCode, TokenCode, WireCode } from './codes.ts';
export { dictionary } from './dictionary.ts';
export { packClaims, type Deflate } from './pack-claims.ts';
export { fromFrame, toFrame } from './frame.ts';
export { fromDigits, toDigits } from './digits.ts';
export { fromText, toText } from './text-form.ts';
export { admitInput, checkSignatureLengths, decodePresentation } from './decode-presentation.ts';
export { proofJws, proofSigningInput, rightsJws, rightsSigningInput } from './signing-input.ts';
export { inflate } from './inflate.ts';
export { openProofPayload, openRightsPayload } from './open-payload.ts';
export { isJsonObject, parseCanonicalJson, readUtf8, type JsonObject } from './strict-json.ts';
export { checkShape, type Shape, type ShapeCode } from './shape.ts';
export { readPersonClaims, type PersonClaims } from './person-claims.ts';
export { readRightsMembers, type UncheckedRights } from './rights-shape.ts';
export { checkRightsValues } from './rights-values.ts';
export { isCoordinate, isHolderJwk } from './holder-jwk.ts';
export { checkProofMembers, isChoiceOf, isNonce, isProofId, isUnlock, type UncheckedProof } from './proof-members.ts';
export { kidOfHeader } from './header.ts';
export { decodeGaps, encodeGaps, maxDeltaPositions } from './gaps.ts';
