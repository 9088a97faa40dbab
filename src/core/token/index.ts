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
