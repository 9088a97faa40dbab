import { accept, ageInYears, civilDateFromCompact, maskNir, refuse, type CivilDate, type Result } from '#core/shared';
import type { AmcClaims, AmoPeriodClaims, AssureClaims, BeneficiaireClaims } from '#core/token';
import type { RightsRefusalCode, RightsStateCode } from './code.ts';
import type { Cover, Patient } from './patient.ts';
import { periodOf, periodOn, type Period } from './period.ts';
import { readAmcs, type AmcOnDay } from './read-amc.ts';
import { readCover } from './read-cover.ts';
import type { RightsQuestion } from './rights-question.ts';
import { regimeOf } from './regime-of.ts';

/** One person of the rights on the day of care. */
export interface BeneficiaryOnDay {
  readonly index: number;
  readonly familyName: string;
  /** Name in use, when it differs. */
  readonly usualName: string | null;
  readonly firstName: string;
  /** `YYYYMMDD` as in the token: lunar dates exist. */
  readonly birthDate: string;
  /** The birth date when the calendar has it. */
  readonly birthDay: CivilDate | null;
  /** Whole years; null when the birth date is lunar: then the person is priced as an adult. */
  readonly age: number | null;
  /** Own NIR, else the insured person's, 15 characters with key. Never on a screen facing the public. */
  readonly nir: string;
  readonly nirMasked: string;
  readonly isAssure: boolean;
  readonly state: 'covered' | RightsStateCode;
  /** The period of the day; when none covers it, the last one known. */
  readonly period: Period | null;
  /** What pricing is told of this person. */
  readonly patient: Patient;
  /** Percent that replaces the ordinary rate of each line (`tx`); null = the act's own rate. */
  readonly ratePct: number | null;
  /** In the order in which they pay. */
  readonly amcs: readonly AmcOnDay[];
  /** Has declared a referring doctor; never who. */
  readonly referringDoctorDeclared: boolean;
}

/** Code of a person without a right on the day: nothing is read from a period that is over. */
const uncovered = '0000';

interface Source {
  readonly claims: BeneficiaireClaims;
  readonly index: number;
  readonly ass: AssureClaims;
  readonly amc: readonly AmcClaims[];
}

/** Reads one person; refused when a code of the period in force is unknown. */
export function readBeneficiary(
  { claims, index, ass, amc }: Source,
  { on, contracts = new Map() }: RightsQuestion,
): Result<BeneficiaryOnDay, RightsRefusalCode> {
  const period = periodOn(claims.amo, on);
  const read = readCover(period ? period.cou : uncovered);
  if (!read.ok) return refuse(read.code, { ...read, path: `ben[${index}].amo.cou` });
  const { amcs, hasC2s } = readAmcs(amc, index, on, contracts);
  const birthDay = birthDayOf(claims.nai, on);
  const nir = claims.nir ?? `${ass.nir}${ass.cle}`;
  const { cover, hasLocalRegime } = read.value;
  return accept({
    index,
    familyName: claims.nom,
    usualName: claims.usu ?? null,
    firstName: claims.pre,
    birthDate: claims.nai,
    birthDay,
    age: birthDay && ageInYears(birthDay, on),
    nir,
    nirMasked: maskNir(nir.slice(0, 13), nir.slice(13)),
    isAssure: claims.qua === '00',
    state: period ? 'covered' : 'RIGHTS_NOT_COVERED',
    period: shownPeriod(period, claims.amo),
    patient: {
      ...(birthDay === null ? {} : { birthDate: birthDay }),
      dependant: claims.qua !== '00',
      regime: hasLocalRegime ? 'alsace-moselle' : regimeOf(ass.reg),
      cover: withC2s(cover, hasC2s),
    },
    ratePct: period?.tx ?? null,
    amcs,
    referringDoctorDeclared: claims.mt === 1,
  });
}

/** A birth date that no calendar has, or that lies ahead, is not given to pricing: the person is then an adult. */
function birthDayOf(nai: string, on: CivilDate): CivilDate | null {
  const day = civilDateFromCompact(nai);
  return day !== null && day <= on ? day : null;
}

/** `amc.c2s` counts as the cover's own digit, which wins when both speak. */
function withC2s(cover: Cover, hasC2s: boolean): Cover {
  return hasC2s && cover.c2s === undefined ? { ...cover, c2s: 'free' } : cover;
}

function shownPeriod(period: AmoPeriodClaims | null, all: readonly AmoPeriodClaims[]): Period | null {
  const last = all.reduce<AmoPeriodClaims | null>((a, b) => (a === null || b.du > a.du ? b : a), null);
  const shown = period ?? last;
  return shown ? periodOf(shown) : null;
}
