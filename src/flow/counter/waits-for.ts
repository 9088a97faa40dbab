import type { Person } from './bearer.ts';
import type { Draft, DraftLine } from './draft.ts';
import { feesRelatedToAld } from './fees-ald.ts';
import { prescriptionFees } from './prescription-fees.ts';
import { personOf, type CounterState } from './state.ts';

/** What stands between this ticket and its validation; the button names it. */
export type WaitsFor =
  | 'storage'
  | 'patient'
  | 'cover'
  | 'reading'
  | 'line'
  | 'alert'
  | 'ald'
  | 'fee'
  | 'price'
  | 'note'
  | 'cash'
  | 'second'
  | 'commit';

/** The pricing as far as waiting depends on it. */
export interface PricedForWaiting {
  readonly ok: boolean;
  readonly dueNowCents: number;
  readonly hasError: boolean;
}

/** True for a line whose ALD question is open: the rights show one and nobody has answered. */
export function asksAld(line: DraftLine, person: Person | null): boolean {
  return person?.patient.cover?.ald === true && line.relatedToAld === null;
}

/** True for a line with something to settle by its own key. */
export function hasOpenAlert({ alert }: DraftLine): boolean {
  return alert !== undefined && !alert.isSettled;
}

/** True for a box whose price nobody knows. */
function lacksPrice({ cip13, unitPriceCents, feeCents }: DraftLine): boolean {
  return cip13 !== undefined && unitPriceCents === undefined && feeCents === null;
}

/** True when the fees of the prescription wait for the same question, since its boxes were answered differently. */
export function asksAldOfFees(draft: Draft, person: Person | null): boolean {
  return feesRelatedToAld(draft, person) === null && prescriptionFees(draft, person?.age ?? null).length > 0;
}

function waitsForLines(draft: Draft, person: Person): WaitsFor | null {
  const { lines } = draft;
  if (lines.length === 0) return 'line';
  if (lines.some(lacksPrice)) return 'fee';
  if (lines.some(hasOpenAlert)) return 'alert';
  return asksAldOfFees(draft, person) || lines.some((line) => asksAld(line, person)) ? 'ald' : null;
}

function waitsForAnswer({ isCommitting, second }: CounterState): WaitsFor | null {
  if (isCommitting) return 'commit';
  return second ? 'second' : null;
}

/**
 * Why the ticket cannot be validated yet, the first thing first; null when it can.
 *
 * @param secondsLeft of the reading; null when there was no phone.
 */
export function waitsFor(
  state: CounterState,
  priced: PricedForWaiting | null,
  secondsLeft: number | null,
): WaitsFor | null {
  const person = personOf(state);
  const asked = waitsForAnswer(state);
  if (asked) return asked;
  if (!person) return 'patient';
  if (!person.isCovered) return 'cover';
  if (secondsLeft === 0) return 'reading';
  const line = waitsForLines(state.draft, person);
  if (line) return line;
  if (!priced?.ok) return 'price';
  if (priced.hasError) return 'note';
  const { means, givenCents } = state.draft;
  return means === 'cash' && givenCents !== null && givenCents < priced.dueNowCents ? 'cash' : null;
}
