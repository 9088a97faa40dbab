import { timingSafeEqual } from 'node:crypto';
import { accept, civilDateInFrance, refuse } from '#core/shared';
import { findPerson } from '../../people/index.ts';
import type { Asked, Route } from '../asked.ts';

const shownFor = 86_400;

/** `{}` by an officer → `{requests}`: who waits for a check by video, and what the officer compares. */
const listRequests: Route = async (asked) => {
  if (!isOfficer(asked)) return refuse('DESK_CODE');
  const { issuer, now } = asked;
  const today = civilDateInFrance(now);
  const pending = await issuer.services.requests.pending(now - shownFor);
  const requests = pending.map(({ id, at, person, document, words }) => {
    const { nom = '', pre = '', nai = '' } = findPerson(person)?.rights(today).ben[0] ?? {};
    return { id, at, familyName: nom, givenName: pre, birthDate: nai, document, words };
  });
  return accept({ requests });
};

/** `{request, decision}` by an officer → `{decided: true}`. */
const decide: Route = async (asked) => {
  if (!isOfficer(asked)) return refuse('DESK_CODE');
  const { request, decision } = asked.body;
  if (typeof request !== 'string' || (decision !== 'approved' && decision !== 'refused')) return refuse('ISSUER_BODY');
  const isDone = await asked.issuer.services.requests.decide(request, decision, asked.now);
  return isDone ? accept({ decided: true }) : refuse('IDENTITY_REQUEST');
};

function isOfficer({ bearer, issuer }: Asked): boolean {
  const [given, expected] = [Buffer.from(bearer), Buffer.from(issuer.services.deskCode)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Calls of the officers' desk. Its code is 72 random bits: nobody guesses it at ten calls a second. */
export const deskRoutes: Readonly<Record<string, Route>> = {
  '/desk/requests': listRequests,
  '/desk/decide': decide,
};
