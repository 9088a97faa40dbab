import { accept, refuse } from '#core/shared';
import { phoneThumbprint } from '../../keys/key-pair.ts';
import type { Route } from '../asked.ts';
import { verifyAtDoor } from '../verify-at-door.ts';

/** `{presentation}` by a phone → `{code, until}`: eight digits to read aloud, good once, for a minute. */
const makeCode: Route = async ({ body, issuer, now, isFrom }) => {
  const { presentation } = body;
  const verdict = await verifyAtDoor(presentation, issuer);
  if (!verdict.ok) return verdict;
  const phone = await phoneThumbprint(verdict.value.rights.cnf.jwk);
  isFrom(phone);
  return accept(issuer.services.codes.make(phone, String(presentation), now));
};

/**
 * `{code}` from a counter → `{presentation}`, once. The counter then verifies it as if a camera had read it. Tries are
 * few for one address and for everybody together, so that a code cannot be searched for.
 */
const redeem: Route = async ({ body, issuer, address, now }) => {
  const { limits, codes } = issuer.services;
  if (limits.take('code', address, now) > 0 || limits.take('codes', '', now) > 0) return refuse('ISSUER_RATE');
  const digits = typeof body['code'] === 'string' ? body['code'].replace(/\s/g, '') : '';
  const presentation = /^\d{8}$/.test(digits) ? codes.redeem(digits, now) : null;
  return presentation === null ? refuse('ISSUER_SPOKEN_CODE') : accept({ presentation });
};

/** Calls of the code read aloud, the last resort of a phone whose screen cannot be read. */
export const spokenCodeRoutes: Readonly<Record<string, Route>> = {
  '/issuer/code': makeCode,
  '/issuer/code/redeem': redeem,
};
