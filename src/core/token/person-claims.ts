import { accept, type Result } from '#core/shared';
import type { AmcClaims, AssureClaims, BeneficiaireClaims } from './claims.ts';
import type { ClaimCode } from './codes.ts';
import { readRightsMembers } from './rights-shape.ts';
import { checkRightsValues } from './rights-values.ts';

/** The claims of a credential that are about a person: the others are the issuer's, about trust. */
export interface PersonClaims {
  readonly ass: AssureClaims;
  readonly ben: readonly BeneficiaireClaims[];
  readonly amc?: readonly AmcClaims[];
}

/** In the place of the claims about trust, while a person's own are checked. */
const trustClaims = {
  iss: '',
  env: '',
  iat: 0,
  exp: 0,
  cnf: { jwk: { kty: '', crv: '', x: '', y: '' } },
  status: { status_list: { idx: 0, uri: '' } },
};

/** Reads a person, `{ass, ben, amc?}`, by the very rules that terminals hold a credential against (token.md §7). */
export function readPersonClaims(person: object): Result<PersonClaims, ClaimCode> {
  const read = readRightsMembers({ ...trustClaims, ...person });
  const rights = read.ok ? checkRightsValues(read.value) : read;
  if (!rights.ok) return rights;
  const { ass, ben, amc } = rights.value;
  return accept(amc === undefined ? { ass, ben } : { ass, ben, amc });
}
