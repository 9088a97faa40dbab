/** What a program would reject, or a person would want to know, before the invoice leaves. */
export type CheckCode =
  | 'PRICE_CHECK_DUPLICATE_ACT'
  | 'PRICE_CHECK_TOOTH_MISSING'
  | 'PRICE_CHECK_PRICE_ABSENT'
  | 'PRICE_CHECK_PRESCRIBER_MISSING'
  | 'PRICE_CHECK_PRESCRIPTION_DATE_MISSING'
  | 'PRICE_CHECK_PRESCRIPTION_OLD'
  | 'PRICE_CHECK_RENEWAL_OVER'
  | 'PRICE_CHECK_RIGHTS_NOT_COVERED'
  | 'PRICE_CHECK_EXEMPTION_NOT_IN_RIGHTS'
  | 'PRICE_CHECK_ALD_UNANSWERED'
  | 'PRICE_CHECK_NEWBORN_TOO_OLD'
  | 'PRICE_CHECK_MOMENT'
  | 'PRICE_CHECK_SUPPLEMENT_POSSIBLE'
  | 'PRICE_CHECK_ACCIDENT_MISSING'
  | 'PRICE_CHECK_SECTOR_1_OVERRUN'
  | 'PRICE_CHECK_REFERRING_DOCTOR_UNDECLARED'
  | 'PRICE_CHECK_COMPLEX_FEE_LINES'
  | 'PRICE_CHECK_COUNTER_REACHED'
  | 'PRICE_CHECK_CEILING_EXCEEDED'
  | 'PRICE_CHECK_C2S_OVERRUN'
  | 'PRICE_CHECK_EMERGENCY_ONLY'
  | 'PRICE_CHECK_REFERRING_DOCTOR_NEEDED'
  | 'PRICE_CHECK_ASSOCIATION_MISSING'
  | 'PRICE_CHECK_THIRD_PARTY_DUE'
  | 'PRICE_CHECK_PRIOR_AGREEMENT';

/** The change of the situation that one key makes. */
export type Correction =
  | { readonly kind: 'remove-line'; readonly index: number }
  | { readonly kind: 'add-line'; readonly code: string }
  | { readonly kind: 'set'; readonly path: string; readonly value: string | number | boolean };

/** One finding: `error` blocks validation, `warning` is confirmed, `info` is told. */
export interface Finding {
  readonly level: 'error' | 'warning' | 'info';
  readonly code: CheckCode;
  readonly path: string;
  /** Text that the rule comes from. */
  readonly source: string;
  readonly correction?: Correction;
}
