import { accept, civilDateInFrance, refuse, type Result } from '#core/shared';
import type { HolderJwk } from '#core/token';
import { isAdult } from '../identity/document.ts';
import { makeLossCode, readLossCode } from '../loss-code.ts';
import { opposeOthers } from '../oppose-others.ts';
import type { TrainingPerson } from '../people/training-person.ts';
import type { EnrolmentExtras } from '../register.ts';
import { hashLossCode } from './state/loss-hash.ts';
import type { TrainingIssuer } from './training-issuer.ts';

/** What a phone gets at its activation. */
export interface Activated {
  readonly credential: string;
  readonly handle: string;
  /** To be written down: with the NIR, it declares this phone lost from anywhere. */
  readonly lossCode: string;
}

/** Phones one training issuer enrols before it asks for a new folder. */
const phonesMax = 100_000;

/**
 * Puts a person's rights on this phone, and on no other: the phones that held them are opposed, and the list is signed
 * and published before the answer leaves.
 */
export async function enrolPhone(
  chosen: TrainingPerson,
  holder: HolderJwk,
  issuer: TrainingIssuer,
  extras: EnrolmentExtras = {},
): Promise<Result<Activated, string>> {
  const now = issuer.clock.nowSeconds();
  const today = civilDateInFrance(now);
  const person = chosen.rights(today);
  if (!isAdult(person.ben[0]?.nai ?? '', today)) return refuse('IDENTITY_MINOR');
  if ((await issuer.register.list()).length >= phonesMax) return refuse('ISSUER_FULL');
  const lossCode = makeLossCode(issuer.clock.random);
  const lossHash = await hashLossCode(readLossCode(lossCode), issuer.clock.random(16));
  const enrolled = await issuer.enrol({ ...extras, lossHash, person, holder, personId: chosen.id });
  if (!enrolled.ok) return enrolled;
  const { credential, enrolment } = enrolled.value;
  const others = await opposeOthers(issuer.register, enrolment, now);
  if (chosen.isOpposed) await issuer.register.oppose(enrolment.handle, now);
  if (others > 0 || chosen.isOpposed) await issuer.publish();
  return accept({ credential, handle: enrolment.handle, lossCode });
}
