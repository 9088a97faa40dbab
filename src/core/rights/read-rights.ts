import { accept, refuse, type CivilDate, type Result } from '#core/shared';
import type { RightsClaims } from '#core/token';
import type { RightsRefusalCode } from './code.ts';
import { readBeneficiary, type BeneficiaryOnDay } from './read-beneficiary.ts';
import { regimeOf } from './regime-of.ts';
import type { Regime } from './patient.ts';
import type { RightsQuestion } from './rights-question.ts';

/** The insured person on whose rights care is billed. */
export interface AssureOnDay {
  /** 15 characters with the key. */
  readonly nir: string;
  readonly regime: Regime;
  readonly regimeCode: string;
  readonly caisse: string;
  readonly centre: string;
}

/** The people of a token and their rights on a day. */
export interface RightsOnDay {
  readonly on: CivilDate;
  readonly assure: AssureOnDay;
  /** The people the care may be for: those of the proof, in the order of the rights. */
  readonly beneficiaries: readonly BeneficiaryOnDay[];
}

/**
 * Reads verified rights for a day of care (token.md §7). A person without a right on that day is a state
 * (`state: 'RIGHTS_NOT_COVERED'`); a code this version does not know is refused, so that nothing is priced on a guess.
 */
export function readRights(rights: RightsClaims, question: RightsQuestion): Result<RightsOnDay, RightsRefusalCode> {
  const { ass, ben, amc = [] } = rights;
  const wanted = question.present ?? ben.map((_person, index) => index);
  const beneficiaries: BeneficiaryOnDay[] = [];
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const claims = ben[index];
    if (!claims) return refuse('RIGHTS_BENEFICIARY_UNKNOWN', { path: `ben[${index}]` });
    const read = readBeneficiary({ claims, index, ass, amc }, question);
    if (!read.ok) return read;
    beneficiaries.push(read.value);
  }
  const assure = {
    nir: `${ass.nir}${ass.cle}`,
    regimeCode: ass.reg,
    regime: regimeOf(ass.reg),
    caisse: ass.cai,
    centre: ass.cen,
  };
  return accept({ on: question.on, assure, beneficiaries });
}
