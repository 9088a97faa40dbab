import type { CivilDate } from '#core/shared';

export type C2s = 'none' | 'free' | 'contribution';

/** What exempts the patient from a share, as the rights of the day say. */
export interface Cover {
  readonly ald?: boolean;
  readonly maternity?: boolean;
  readonly workAccident?: boolean;
  readonly invalidity?: boolean;
  readonly newborn?: boolean;
  readonly ame?: boolean;
  readonly c2s?: C2s;
}

/** The patient of a situation (contracts §3). */
export interface Patient {
  /** Absent = adult. */
  readonly birthDate?: CivilDate;
  readonly dependant?: boolean;
  readonly regime?: Regime;
  readonly cover?: Cover;
}

export const regimes = ['general', 'alsace-moselle', 'agricultural', 'self-employed', 'other'] as const;
export type Regime = (typeof regimes)[number];
