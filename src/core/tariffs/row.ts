/** What the value of a row counts. Amounts are cents, never fractions of a euro. */
export type TariffUnit = 'cents' | 'percent' | 'permille' | 'count' | 'years' | 'days' | 'switch';

/** One value during one interval of days. A new amount is a new row, never an edit of an old one. */
export interface TariffRow {
  /** Name the rules ask for, such as `doctor.G` or `rate.dental`. */
  readonly code: string;
  /** First day of care, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day of care; null = still in force. */
  readonly to: string | null;
  readonly value: number;
  readonly unit: TariffUnit;
  /** Text, page or publication that states the value. */
  readonly source: string;
  /** Why the value is not certain: sources disagree, or none gives it. Shown in docs/tariffs.md. */
  readonly unsettled?: string;
}
