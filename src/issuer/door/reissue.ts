import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { withOwnAmc } from '../enrol.ts';
import type { Enrolment, EnrolmentExtras, Person } from '../register.ts';
import { findPerson } from '../people/index.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/** A new credential for a phone that is known: the person's rights of today, and whatever the patient changed. */
export async function reissue(
  holder: HolderJwk,
  issuer: TrainingIssuer,
  changed: EnrolmentExtras = {},
): Promise<Result<{ readonly credential: string }, string>> {
  const known = await issuer.findPhone(holder);
  if (!known) return refuse('ISSUER_PHONE_UNKNOWN');
  const { personId } = known;
  const person = personNow(known, issuer.clock.nowSeconds());
  const enrolled = await issuer.enrol({ ...changed, person, holder, ...(personId === undefined ? {} : { personId }) });
  return enrolled.ok ? accept({ credential: enrolled.value.credential }) : enrolled;
}

/** The rights of whoever holds this phone as the register has them at this instant. */
export function rightsNow(enrolment: Enrolment, now: number): Person {
  return withOwnAmc({ ...enrolment, person: personNow(enrolment, now) }, now);
}

function personNow({ personId, person }: Enrolment, now: number): Person {
  return findPerson(personId)?.rights(civilDateInFrance(now)) ?? person;
}
