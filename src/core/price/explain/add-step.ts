import type { AmountName } from '../breakdown.ts';
import type { StepRule } from './step-rules.ts';

/** Adds one step. */
export type AddStep = (
  amount: AmountName,
  rule: StepRule,
  cents: number,
  why: readonly [text: string, source: string],
) => void;
