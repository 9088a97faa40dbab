import type { Centimes, CivilDate } from '#core/shared';

/** The group of a medicine in the repertoire of generics. */
export interface GenericGroup {
  readonly id: string;
  /** `princeps` (the reference medicine) or one that may replace it. */
  readonly role: 'princeps' | 'generic' | 'complementary' | 'substitutable';
  /** Of a princeps that has generics in boxes like its own, and of no other. */
  readonly dearest?: DearestGeneric;
}

/** The dearest of the reimbursed generics on the market whose box holds as much as the princeps's (CSS L162-16 III). */
export interface DearestGeneric {
  /** Price without dispensing fee. */
  readonly priceCents: Centimes;
  /** Day on which the first generic of the group came to the market. */
  readonly since: CivilDate;
}

/** One presentation of a medicine (a box), as the public medicine database (BDPM) describes it. */
export interface Medicine {
  readonly cip13: string;
  readonly cip7: string;
  /** Code of the speciality, shared by its boxes. */
  readonly cis: string;
  /** Name of the speciality, such as `VENTOLINE 100 microgrammes/dose, suspension pour inhalation`. */
  readonly name: string;
  /** The box, such as `1 flacon de 200 doses`. */
  readonly presentation: string;
  /** Rates of reimbursement in percent; empty = not reimbursed, two = depends on the indication. */
  readonly rates: readonly number[];
  /** Price without dispensing fee; null = free price, not reimbursed. */
  readonly priceCents: Centimes | null;
  readonly dispensingFeeCents: Centimes | null;
  readonly generic: GenericGroup | null;
  readonly isMarketed: boolean;
}
