import { accept, refuse, type Result } from '#core/shared';
import { checkRightsValues, readRightsMembers, type ClaimCode } from '#core/token';
import type { Person } from './register.ts';

const members: readonly string[] = ['ass', 'ben', 'amc'];

/** Claims about trust, which the issuer writes itself: in their place while the person's own are checked. */
const trustClaims = {
  iss: '',
  env: '',
  iat: 0,
  exp: 0,
  cnf: { jwk: { kty: '', crv: '', x: '', y: '' } },
  status: { status_list: { idx: 0, uri: '' } },
};

/** Reads a person, `{ass, ben, amc?}`, by the very rules that terminals hold a credential against (token.md §7). */
export function parsePerson(value: unknown): Result<Person, ClaimCode> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('CLAIM_SHAPE');
  if (!Object.keys(value).every((name) => members.includes(name))) return refuse('CLAIM_UNKNOWN');
  const read = readRightsMembers({ ...trustClaims, ...value });
  const rights = read.ok ? checkRightsValues(read.value) : read;
  if (!rights.ok) return rights;
  const { ass, ben, amc } = rights.value;
  return accept(amc === undefined ? { ass, ben } : { ass, ben, amc });
}
