import type { Breakdown, Situation } from '#core/price';
import type { InvoiceBeneficiary, Practice } from '#core/record';
import type { CivilDate } from '#core/shared';
import type { Alternative } from './alternative.ts';

/** An alternative as it was quoted: kept as it was, never derived again. */
export interface QuotedAlternative extends Alternative {
  readonly situation: Situation;
  readonly breakdown: Breakdown;
}

/** A quote as it was handed to the patient. */
export interface Quote {
  /** Random, made when the quote opens: a double press keeps one quote. */
  readonly id: string;
  readonly madeOn: CivilDate;
  readonly validUntil: CivilDate;
  readonly beneficiary: InvoiceBeneficiary;
  readonly practice: Practice;
  readonly alternatives: readonly QuotedAlternative[];
  /** Place of the alternative retained among `alternatives`. */
  readonly chosen: number;
  /** Tables the amounts were priced with. */
  readonly tariffSha256: string;
}
