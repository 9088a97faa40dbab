import { accept, refuse, type Result } from '#core/shared';
import type { Person } from './register.ts';

/** Reads a person file: `{ass, ben, amc?}` with the members of token.md §7. */
export function parsePerson(value: unknown): Result<Person, 'CLAIM_SHAPE'> {
  if (typeof value !== 'object' || value === null || !('ass' in value) || !('ben' in value))
    return refuse('CLAIM_SHAPE');
  return accept(value as Person);
}
