import type { Profession } from '#core/price';
import type { Draft } from '../draft.ts';
import type { CounterEvent } from '../events.ts';
import type { CounterState } from '../state.ts';

/** What the counter's steps need to know beside its state. */
export interface CounterWorld {
  /** The ticket to start from when one is needed: its `id` was drawn by the caller. */
  readonly fresh: Draft;
  readonly nowMs: number;
  readonly profession: Profession;
  readonly specialty: string;
  /** What this doctor usually charges, by code of act, in cents; absent = the tariff. */
  readonly usualFees: Readonly<Record<string, number>>;
}

type Of<Type extends CounterEvent['type']> = Extract<CounterEvent, { type: Type }>;

/** One function for each thing that can happen. */
export type Steps = {
  readonly [Type in CounterEvent['type']]: (state: CounterState, event: Of<Type>, world: CounterWorld) => CounterState;
};

/** The steps of some of the events. */
export type StepsOf<Type extends CounterEvent['type']> = Pick<Steps, Type>;

/** The state with its ticket changed; what refused the last validation no longer holds. */
export function withDraft(state: CounterState, draft: Draft): CounterState {
  return { ...state, draft, commitRefusal: null };
}
