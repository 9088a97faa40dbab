import { refuse, type Result } from '#core/shared';
import { readPersonClaims, type ClaimCode } from '#core/token';
import type { Person } from './register.ts';

const members: readonly string[] = ['ass', 'ben', 'amc'];

/** Reads a person, `{ass, ben, amc?}`, by the very rules that terminals hold a credential against (token.md §7). */
export function parsePerson(value: unknown): Result<Person, ClaimCode> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('CLAIM_SHAPE');
  if (!Object.keys(value).every((name) => members.includes(name))) return refuse('CLAIM_UNKNOWN');
  return readPersonClaims(value);
}
