import { asksAld, asksAldOfFees, isIdle, personOf, proposeActs, type CounterState } from '#flow/counter';
import type { Practice } from '#core/record';
import { nextSubstitution } from '#ui/features/invoice/next-substitution.ts';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { chosenFavourite } from '#ui/features/invoice/chosen-favourite.ts';

/** What the arrows of an open ticket need. */
export interface ArrowNeeds {
  readonly state: CounterState;
  readonly practice: Practice;
  readonly dispatch: Dispatch;
  /** The payment row has the focus. */
  readonly isPaying: boolean;
}

const means = ['card', 'cash', 'cheque'] as const;

function otherMeans({ state, dispatch }: ArrowNeeds, by: 1 | -1): void {
  const next = means[means.indexOf(state.draft.means) + by];
  if (next) dispatch({ type: 'pay-by', means: next });
}

function otherFavourite({ state, practice, dispatch }: ArrowNeeds, by: 1 | -1): void {
  const { profession, specialty } = practice;
  const favourites = proposeActs({ profession, specialty, age: personOf(state)?.age ?? null });
  const place = chosenFavourite(favourites, state) + by;
  if (favourites[place]) dispatch({ type: 'choose-favourite', place });
}

function turnSubstitution({ state, dispatch }: ArrowNeeds): void {
  const selected = state.draft.lines.find(({ id }) => id === state.selectedId);
  if (!selected) return;
  dispatch({ type: 'change-line', id: selected.id, change: { substitution: nextSubstitution(selected) } });
}

/** Left and right choose: an answer first, then the means of payment, the usual act, or the generic. */
export function sideways(needs: ArrowNeeds, by: 1 | -1): void {
  const { state, practice, dispatch, isPaying } = needs;
  const person = personOf(state);
  if (isIdle(state) || state.refusal || state.second) return;
  const isAsked = asksAldOfFees(state.draft, person) || state.draft.lines.some((line) => asksAld(line, person));
  if (isAsked) dispatch({ type: 'answer-ald', related: by === 1 });
  else if (isPaying) otherMeans(needs, by);
  else if (practice.profession === 'doctor') otherFavourite(needs, by);
  else if (practice.profession === 'pharmacist' && by === 1) turnSubstitution(needs);
}
