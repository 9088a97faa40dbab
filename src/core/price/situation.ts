import type { AmcContract, LineCategory, Patient } from '#core/rights';
import type { CivilDate } from '#core/shared';

export type Profession = 'doctor' | 'pharmacist' | 'dentist';
export type Sector = '1' | '2-optam' | '2' | '3';
export type Pathway =
  | 'referring-doctor'
  | 'referred'
  | 'new-referring-doctor'
  | 'direct-access'
  | 'emergency'
  | 'away'
  | 'replacement'
  | 'outside';
export type Nature = 'sickness' | 'maternity' | 'work-accident';
export type Basket = 'rac0' | 'moderate' | 'free';
export type Substitution = 'accepted' | 'refused' | 'not-substitutable';

export interface Provider {
  readonly specialty?: string;
  readonly sector?: Sector;
  readonly department?: string;
}

/** One act, medicine, fee or free line. Amounts in cents; which members go together: contracts §3. */
export interface SituationLine {
  readonly code?: string;
  readonly cip13?: string;
  readonly label?: string;
  readonly category?: LineCategory;
  readonly quantity?: number;
  readonly feeCents?: number;
  readonly baseCents?: number;
  readonly ratePct?: number;
  readonly participation?: boolean;
  readonly relatedToAld?: boolean;
  readonly tooth?: string;
  readonly teeth?: readonly string[];
  readonly material?: string;
  readonly basket?: Basket;
  readonly activity?: number;
  readonly phase?: number;
  readonly modifiers?: readonly string[];
  readonly association?: number;
  readonly unitPriceCents?: number;
  readonly dispensingFeeCents?: number;
  readonly tfrCents?: number | null;
  readonly genericCapCents?: number | null;
  readonly substitution?: Substitution;
  readonly refusedByAmo?: boolean;
  readonly pack?: 'month' | 'quarter';
  readonly boxes?: number;
}

export interface Counters {
  readonly participationTodayCents?: number;
  readonly participationYearCents?: number;
  readonly franchiseYearCents?: number;
}

/** What `price` is asked: contracts §3, member for member. */
export interface Situation {
  readonly date: CivilDate;
  /** `HH:MM` local; absent = working hours. */
  readonly time?: string;
  readonly profession: Profession;
  readonly provider?: Provider;
  readonly patient?: Patient;
  readonly nature?: Nature;
  readonly accident?: { readonly date: CivilDate; readonly number?: string };
  readonly prescriber?: { readonly id: string; readonly specialty?: string };
  readonly prescriptionDate?: CivilDate;
  readonly renewal?: { readonly n: number; readonly of: number };
  readonly pathway?: Pathway;
  readonly counters?: Counters;
  readonly lines: readonly SituationLine[];
  readonly amc?: AmcContract | null;
  readonly amc2?: AmcContract | null;
  readonly thirdParty?: { readonly amo?: boolean; readonly amc?: boolean };
}
