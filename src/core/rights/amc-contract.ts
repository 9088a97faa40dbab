export const lineCategories = [
  'consultation',
  'technical',
  'dental-care',
  'dental-prosthesis',
  'orthodontics',
  'medicine',
  'device',
  'fee',
  'other',
] as const;
/** Kind of a billed line, which decides its ordinary rate and which guarantee fits it. */
export type LineCategory = (typeof lineCategories)[number];

export const guaranteeCategories = [...lineCategories, 'medicine-65', 'medicine-30', 'medicine-15', 'all'] as const;
/** `all` contains neither `medicine-30` nor `medicine-15`. */
export type GuaranteeCategory = (typeof guaranteeCategories)[number];

export const guaranteeKinds = ['tm', 'pctOfBase', 'fixed', 'realFees', 'pctOfPmss'] as const;

/** One promise of a complementary contract (contracts §3). */
export interface Guarantee {
  readonly category: GuaranteeCategory;
  readonly kind: (typeof guaranteeKinds)[number];
  /** Percent, for `pctOfBase` and `pctOfPmss`. */
  readonly value?: number;
  /** Percent towards doctors without OPTAM. */
  readonly valueNonOptam?: number;
  /** The figure counts what AMO and the second public payer pay. */
  readonly includesAmo?: boolean;
  /** For `fixed`. */
  readonly cents?: number;
  readonly per?: 'act' | 'year';
  /** Added to the guarantee that fits, instead of replacing it. */
  readonly adds?: boolean;
}

/** A complementary contract as pricing sees it. */
export interface AmcContract {
  /** Contrat responsable (CSS L871-1); absent = yes, as the law makes almost every contract. */
  readonly responsible?: boolean;
  readonly guarantees: readonly Guarantee[];
}
