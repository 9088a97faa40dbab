import {
  readRights,
  type AmcContractTable,
  type AssureOnDay,
  type BeneficiaryOnDay,
  type RightsRefusalCode,
} from '#core/rights';
import { accept, type CivilDate, type Result } from '#core/shared';
import type { ProofClaims, RightsClaims } from '#core/token';
import type { Bearer, ListsAge, Person } from './bearer.ts';

/** A presentation that was verified, and what its reading cost. */
export interface VerifiedReading {
  readonly rights: RightsClaims;
  readonly proof: ProofClaims;
  /** Its exact text: what an invoice keeps as its proof. */
  readonly presentation: string;
  readonly keysetSeq: number;
  readonly statusIat: number;
  readonly warnings: readonly string[];
  /** Epoch seconds. */
  readonly verifiedAt: number;
  readonly tookMs: number;
  readonly lists: ListsAge;
}

/** First digit of a person's own NIR, odd for a man and even for a woman (7 and 8 are the temporary ones, 3 and 4 too). */
function genderOf(person: BeneficiaryOnDay, assure: AssureOnDay): Person['gender'] {
  if (!person.isAssure && person.nir === assure.nir) return null;
  return Number(person.nir[0]) % 2 === 1 ? 'male' : 'female';
}

function personOnDay(person: BeneficiaryOnDay, assure: AssureOnDay): Person {
  const { index, firstName, usualName, familyName, birthDate, age, nirMasked, state, period, patient, ratePct } =
    person;
  return {
    index,
    name: `${firstName} ${usualName ?? familyName}`,
    givenName: firstName,
    birthDate,
    age,
    gender: genderOf(person, assure),
    nirMasked,
    nir: assure.nir,
    regime: assure.regimeCode,
    caisse: assure.caisse,
    centre: assure.centre,
    isCovered: state === 'covered',
    until: period?.until ?? null,
    patient,
    ratePct,
    amcs: person.amcs.slice(0, 2).map(({ number, formula, contract, from, period: { until } }) => ({
      number,
      ...(formula === null ? {} : { formula }),
      contract,
      from,
      until,
    })),
    hasReferringDoctor: person.referringDoctorDeclared,
  };
}

/**
 * Who stands at the counter, from a verified reading: every person of the rights, those the phone was shown for first
 * chosen. Refused when the rights hold a code this version does not know: nothing is priced on a guess.
 *
 * @param contracts the practice's contract table: what each formula promises.
 */
export function bearerOf(
  reading: VerifiedReading,
  on: CivilDate,
  contracts: AmcContractTable = new Map(),
): Result<Bearer, RightsRefusalCode> {
  const read = readRights(reading.rights, { on, contracts });
  if (!read.ok) return read;
  const { assure, beneficiaries } = read.value;
  const { presentation, keysetSeq, statusIat, verifiedAt, warnings, tookMs, lists, proof } = reading;
  return accept({
    kind: 'verified',
    people: beneficiaries.map((person) => personOnDay(person, assure)),
    careFor: proof.ben ?? [],
    proof: { presentation, keysetSeq, statusIat, verifiedAt, warnings },
    unlock: proof.amr[0],
    tookMs,
    lists,
  });
}
