import type { AmountName, BreakdownLine, Step } from '#core/price';
import type { AskedName } from '#flow/counter';

/** A step as it is read aloud: what is charged is added, what a payer takes is taken away, what comes later is apart. */
export interface ShownStep extends Step {
  readonly sign: 1 | -1;
  readonly isLater: boolean;
}

const payers: readonly AmountName[] = ['amoCents', 'secondPublicCents', 'amcCents'];
const later: readonly AmountName[] = ['participationCents', 'franchiseCents'];

const plain = (step: Step): ShownStep => ({ ...step, sign: 1, isLater: false });

/**
 * The steps that lead from what is charged to what the patient pays, in the order of the split, then what the insurer
 * withholds later. Steps of amounts that only explain another (base, net) are left to the question about those.
 */
function stepsOfRest({ steps }: BreakdownLine): readonly ShownStep[] {
  const of = (names: readonly AmountName[]) => steps.filter(({ amount }) => names.includes(amount));
  return [
    ...of(['feeCents']).map(plain),
    ...of(payers).map((step) => ({ ...step, sign: -1, isLater: false }) as const),
    ...of(['patientCents']).map(plain),
    ...of(later).map((step) => ({ ...step, sign: 1, isLater: true }) as const),
  ];
}

/** The members of a line's amounts that an asked amount adds up. */
export function membersOf(asked: AskedName): readonly AmountName[] {
  if (asked === 'laterCents') return later;
  return [asked === 'dueNowCents' ? 'patientCents' : asked];
}

/** What an asked amount is on one line, in cents. */
export function centsOf(line: BreakdownLine, asked: AskedName): number {
  return membersOf(asked).reduce((sum, name) => sum + line[name], 0);
}

/** The steps of a line that explain an asked amount, in order; they add up to it. */
export function stepsShown(line: BreakdownLine, asked: AskedName): readonly ShownStep[] {
  if (asked === 'patientCents' || asked === 'dueNowCents') return stepsOfRest(line);
  const names = membersOf(asked);
  return line.steps.filter(({ amount }) => names.includes(amount)).map(plain);
}
