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
