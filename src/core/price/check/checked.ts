import type { Cover } from '#core/rights';
import type { TariffTables } from '#core/tariffs';
import type { Breakdown } from '../breakdown.ts';
import type { Situation } from '../situation.ts';

/** What the rights of the person say, as far as the checks need it (a `BeneficiaryOnDay` is one). */
export interface CheckedRights {
  readonly state: 'covered' | 'RIGHTS_NOT_COVERED';
  readonly patient: { readonly cover?: Cover };
  readonly referringDoctorDeclared: boolean;
}

/** Everything a check looks at. */
export interface Checked {
  readonly situation: Situation;
  readonly breakdown: Breakdown;
  /** Absent when no phone was read. */
  readonly rights: CheckedRights | null;
  /** The tables that the breakdown was made with. */
  readonly tables: TariffTables;
}
