import type { CivilDate } from '#core/shared';
import type { AmcContractTable } from './read-amc.ts';

/** Whom the phone was shown for, on which day, and the practice's contract table. */
export interface RightsQuestion {
  readonly on: CivilDate;
  /** Indices of the proof (`ben`); absent = everybody. */
  readonly present?: readonly number[];
  readonly contracts?: AmcContractTable;
}
