import type { NoProofReason, SeenDocument } from '#core/record';
import type { AmcContractTable, C2s, Patient, Regime } from '#core/rights';
import { ageInYears, civilDateFromCompact, isNirWithKey, maskNir, type CivilDate } from '#core/shared';
import type { Bearer, Person } from './counter.ts';
import { bareNumber, noTypedAmc, typedAmc, typedAmcFaults, type TypedAmc } from './typed-amc.ts';

/** What exempts a person, one at most, beside a long-term illness and the C2S. */
export type TypedSituation = 'none' | 'maternity' | 'invalidity' | 'work-accident' | 'newborn' | 'ame';

/** Identity and rights as somebody types them from a paper, when no phone can tell. */
export interface TypedRights extends TypedAmc {
  readonly familyName: string;
  readonly givenName: string;
  /** `dd/mm/yyyy`, or the eight digits. */
  readonly birthDate: string;
  /** NIR of the insured person, 15 characters with its key, spaces allowed. */
  readonly nir: string;
  readonly isDependant: boolean;
  readonly regime: Regime;
  /** Two digits, asked for when the regime is another than those listed. */
  readonly regimeCode: string;
  readonly caisse: string;
  readonly centre: string;
  readonly hasAld: boolean;
  readonly situation: TypedSituation;
  readonly c2s: C2s;
  readonly hasAmc: boolean;
  readonly reason: NoProofReason;
  readonly document: SeenDocument;
}

/** A person nobody's phone vouches for. */
export type TypedBearer = Extract<Bearer, { kind: 'typed' }>;

/** What is typed into, as opposed to chosen. */
export type TypedMember =
  'familyName' | 'givenName' | 'birthDate' | 'nir' | 'regimeCode' | 'caisse' | 'centre' | 'amcNumber' | 'amcFormula';

export const noTypedRights: TypedRights = {
  ...noTypedAmc,
  familyName: '',
  givenName: '',
  birthDate: '',
  nir: '',
  isDependant: false,
  regime: 'general',
  regimeCode: '',
  caisse: '',
  centre: '0000',
  hasAld: false,
  situation: 'none',
  c2s: 'none',
  hasAmc: false,
  reason: 'no-phone',
  document: 'rights-certificate',
};

const regimeCodes: Readonly<Record<Exclude<Regime, 'other'>, string>> = {
  general: '01',
  'alsace-moselle': '01',
  agricultural: '02',
  'self-employed': '03',
};

/** `YYYYMMDD` of a typed birth date, or null. Months that no calendar has (13 to 99) are lunar dates and are kept. */
export function typedBirthDate(text: string): string | null {
  const parts =
    /^(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})$/.exec(text.trim()) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(bareNumber(text));
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  const compact = `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  const isLunar = Number(month) > 12 && Number(day) <= 31 && year >= '1850';
  return isLunar || civilDateFromCompact(compact) ? compact : null;
}

const isName = (text: string): boolean => /^[\p{L}][\p{L}\p{M}'’. -]{0,29}$/u.test(text.trim().normalize('NFC'));

/** Members that cannot be billed as they stand on that day; empty when the typed rights can be used. */
export function typedFaults(typed: TypedRights, today: CivilDate): readonly TypedMember[] {
  const birth = typedBirthDate(typed.birthDate);
  const amcFaults = typed.hasAmc ? typedAmcFaults(typed) : [];
  const isRight: Readonly<Record<TypedMember, boolean>> = {
    familyName: isName(typed.familyName),
    givenName: isName(typed.givenName),
    birthDate: birth !== null && birth <= today.replaceAll('-', ''),
    nir: isNirWithKey(bareNumber(typed.nir)),
    regimeCode: typed.regime !== 'other' || /^\d\d$/.test(typed.regimeCode.trim()),
    caisse: /^\d{3}$/.test(typed.caisse.trim()),
    centre: /^\d{4}$/.test(typed.centre.trim()),
    amcNumber: !amcFaults.includes('amcNumber'),
    amcFormula: !amcFaults.includes('amcFormula'),
  };
  return (Object.keys(isRight) as TypedMember[]).filter((member) => !isRight[member]);
}

function patientOf(typed: TypedRights, birth: CivilDate | null): Patient {
  const { hasAld, situation, c2s } = typed;
  return {
    ...(birth && { birthDate: birth }),
    dependant: typed.isDependant,
    regime: typed.regime,
    cover: {
      ald: hasAld,
      maternity: situation === 'maternity',
      invalidity: situation === 'invalidity',
      workAccident: situation === 'work-accident',
      newborn: situation === 'newborn',
      ame: situation === 'ame',
      c2s,
    },
  };
}

const genders: Readonly<Record<string, 'male' | 'female'>> = { 1: 'male', 2: 'female', 3: 'male', 4: 'female' };

/**
 * The bearer that the counter works with, of typed rights without fault: one person, and the reason why nothing proves
 * the presence.
 *
 * @param contracts the practice's contract table.
 */
export function typedBearer(
  typed: TypedRights,
  today: CivilDate,
  contracts: AmcContractTable = new Map(),
): TypedBearer {
  const birthDate = typedBirthDate(typed.birthDate) ?? '';
  const birth = civilDateFromCompact(birthDate);
  const nir = bareNumber(typed.nir);
  const [familyName, givenName] = [typed.familyName.trim(), typed.givenName.trim()];
  const person: Person = {
    index: 0,
    name: `${givenName} ${familyName}`,
    givenName,
    birthDate,
    age: birth && ageInYears(birth, today),
    gender: typed.isDependant ? null : (genders[nir.charAt(0)] ?? null),
    nirMasked: maskNir(nir.slice(0, 13), nir.slice(13)),
    nir,
    regime: typed.regime === 'other' ? typed.regimeCode.trim() : regimeCodes[typed.regime],
    caisse: typed.caisse.trim(),
    centre: typed.centre.trim(),
    isCovered: true,
    until: null,
    patient: patientOf(typed, birth),
    amcs: typed.hasAmc ? [typedAmc(typed, contracts)] : [],
    ratePct: null,
    hasReferringDoctor: null,
  };
  const proof = { none: typed.reason, document: typed.document };
  return { kind: 'typed', people: [person], careFor: [0], proof };
}
