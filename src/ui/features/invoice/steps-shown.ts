import type { AmountName, BreakdownLine, Step } from '#core/price';

/** A step as it is read aloud: what is charged is added, what a payer takes is taken away, what comes later is apart. */
export interface ShownStep extends Step {
  readonly sign: 1 | -1;
  readonly isLater: boolean;
}

const payers: readonly AmountName[] = ['amoCents', 'secondPublicCents', 'amcCents'];
const later: readonly AmountName[] = ['participationCents', 'franchiseCents'];

/**
 * The steps that lead from what is charged to what the patient pays, in the order of the split, then what the insurer
 * withholds later. Steps of amounts that only explain another (base, net) are left to the printed detail.
 */
export function stepsShown({ steps }: BreakdownLine): readonly ShownStep[] {
  const of = (names: readonly AmountName[]) => steps.filter(({ amount }) => names.includes(amount));
  return [
    ...of(['feeCents']).map((step) => ({ ...step, sign: 1, isLater: false }) as const),
    ...of(payers).map((step) => ({ ...step, sign: -1, isLater: false }) as const),
    ...of(['patientCents']).map((step) => ({ ...step, sign: 1, isLater: false }) as const),
    ...of(later).map((step) => ({ ...step, sign: 1, isLater: true }) as const),
  ];
}
