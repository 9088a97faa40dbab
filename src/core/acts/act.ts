import type { LineCategory } from '#core/rights';

export type ActProfession = 'doctor' | 'pharmacist' | 'dentist';

/** What a code of the NGAP or CCAM is, whatever its price. Prices are rows of core/tariffs, `<profession>.<code>`. */
export interface Act {
  readonly code: string;
  readonly profession: ActProfession;
  /** Name of the act in the nomenclature, in French: data of the catalogue. */
  readonly label: string;
  readonly category: LineCategory;
  /** `supplement` exists only beside one of the codes of `with`. */
  readonly kind: 'act' | 'supplement' | 'fee';
  /** Codes that this supplement may accompany. */
  readonly with?: readonly string[];
  /** Specialties that may bill it; absent = all. */
  readonly specialties?: readonly string[];
  /** Whole years: at least `from`, less than `under`; `outside` turns the interval round (HDA: under 3 or over 70). */
  readonly age?: { readonly from?: number; readonly under?: number; readonly outside?: boolean };
  /** Code of the rate's row; absent = the rate of the profession. */
  readonly rate?: string;
  /** True when the act owes the participation forfaitaire (a doctor's act or consultation). */
  readonly participation?: boolean;
  /** Code that a non-OPTAM doctor bills instead when he charges more than the tariff. */
  readonly withOverrun?: string;
  /** Where the act goes: one tooth, several, or none. */
  readonly teeth?: ToothRule;
}

/** Which teeth an act takes; FDI numbers. Absent = the act has no tooth. */
export interface ToothRule {
  readonly needed: boolean;
  readonly kinds: readonly ToothKind[];
}

export type ToothKind = 'incisor' | 'canine' | 'first-premolar' | 'second-premolar' | 'molar' | 'milk';
