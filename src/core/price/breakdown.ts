import type { NoteCode } from './code.ts';
import type { StepRule } from './explain/step-rules.ts';

/** One step of the explanation of a line: the rule applied, its arithmetic, its result and its legal source. */
export interface Step {
  /** Stable name of the rule, such as `rate.consultation`; the screen has a sentence for each. */
  readonly rule: StepRule;
  /** The arithmetic, as `70 % × 30,00 €`. */
  readonly text: string;
  /** The amount of the line that this step adds to (or takes from): the steps of an amount sum to it. */
  readonly amount: AmountName;
  readonly cents: number;
  readonly source: string;
}

/** The amounts of a line, and of all lines together, in cents (contracts §4). */
export interface Amounts {
  readonly feeCents: number;
  readonly baseCents: number;
  readonly amoCents: number;
  readonly secondPublicCents: number;
  readonly tmCents: number;
  readonly outsidePathwayCents: number;
  readonly overrunCents: number;
  readonly amcCents: number;
  readonly patientCents: number;
  readonly participationCents: number;
  readonly franchiseCents: number;
  readonly amoNetCents: number;
  readonly patientFinalCents: number;
}

export type AmountName = keyof Amounts;

export interface BreakdownLine extends Amounts {
  readonly index: number;
  readonly code: string;
  /** Rate applied by the mandatory insurance, in percent. */
  readonly ratePct: number;
  readonly steps: readonly Step[];
}

/** Something the counter should know: `error` blocks validation, `warning` is confirmed, `info` is told. */
export interface Note {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: NoteCode;
  readonly text: string;
  readonly path?: string;
}

/** What `price` answers for an accepted situation. */
export interface Breakdown {
  readonly ok: true;
  readonly tariffVersion: string;
  readonly lines: readonly BreakdownLine[];
  readonly totals: Amounts & {
    /** What is collected at the counter today, given the third-party payment. */
    readonly dueNowCents: number;
  };
  readonly notes: readonly Note[];
}
