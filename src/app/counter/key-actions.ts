import type { Practice } from '#core/record';
import { hasOpenAlert, isIdle, type CounterEvent, type CounterState } from '#flow/counter';
import type { KeyAction } from '#ui/components/key-bar.tsx';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { actionText } from '#ui/text/actions.ts';

/** What the keys of the counter need. */
export interface KeyNeeds {
  readonly state: CounterState;
  readonly practice: Practice;
  readonly text: (typeof actionText)['fr'];
  readonly dispatch: Dispatch;
  /** Bills the patient's newest open quote; a dentist's, when there is one. */
  readonly billQuote?: (() => void) | null;
  /** What F10 corrects when no alert needs it. */
  readonly correction?: CounterEvent | null;
}

/** Back one step, whatever is shown; nothing is ever destroyed by it. Null where there is no step back. */
export function stepBack({ state, dispatch }: Pick<KeyNeeds, 'state' | 'dispatch'>): (() => void) | null {
  if (state.second) return () => dispatch({ type: 'keep-patient' });
  if (state.refusal) return () => dispatch({ type: 'dismiss-refusal' });
  if (state.isTyping) return () => dispatch({ type: 'stop-typing' });
  if (state.panel) return () => dispatch({ type: 'open', panel: null });
  return state.validated ? () => dispatch({ type: 'abandon' }) : null;
}

function questionKeys({ state, text, dispatch }: KeyNeeds): readonly KeyAction[] {
  const back = stepBack({ state, dispatch });
  return [
    { keys: 'F9', label: text.withoutPhone, act: () => dispatch({ type: 'type-patient' }) },
    ...(state.second
      ? [{ keys: 'F7', label: text.park, act: () => dispatch({ type: 'switch-patient' }) }]
      : state.draft.lines.length > 0
        ? [{ keys: 'F7', label: text.park, act: () => dispatch({ type: 'park' }) }]
        : []),
    ...(back ? [{ keys: 'Escape', label: text.back, act: back }] : []),
  ];
}

function idleKeys({ state, practice, text, dispatch }: KeyNeeds): readonly KeyAction[] {
  const { parked } = state;
  const search = { keys: 'F2', label: text.search, act: () => dispatch({ type: 'open', panel: 'search' }) } as const;
  return [
    ...(practice.profession === 'pharmacist' && !state.validated ? [search] : []),
    ...(parked.length > 0
      ? [{ keys: 'F8', label: text.resume(parked.length), act: () => dispatch({ type: 'resume', place: 0 }) }]
      : []),
    { keys: 'F9', label: text.withoutPhone, act: () => dispatch({ type: 'type-patient' }) },
  ];
}

function tradeKey({ practice, text, dispatch, billQuote }: KeyNeeds): readonly KeyAction[] {
  if (practice.profession === 'doctor')
    return [{ keys: 'F6', label: text.pathway, act: () => dispatch({ type: 'next-pathway' }) }];
  if (practice.profession === 'dentist')
    return billQuote ? [{ keys: 'F6', label: text.billQuote, act: billQuote }] : [];
  return [{ keys: 'F6', label: text.prescription, act: () => dispatch({ type: 'open', panel: 'prescription' }) }];
}

/** One key settles: an open alert first, else what the check can correct. */
function settleKey({ state, text, dispatch, correction = null }: KeyNeeds): readonly KeyAction[] {
  if (state.draft.lines.some(hasOpenAlert))
    return [{ keys: 'F10', label: text.settle, act: () => dispatch({ type: 'settle-alert' }) }];
  return correction ? [{ keys: 'F10', label: text.correct, act: () => dispatch(correction) }] : [];
}

function ticketKeys(needs: KeyNeeds): readonly KeyAction[] {
  const { state, practice, text, dispatch } = needs;
  const { bearer, selectedId, panel } = state;
  const isPharmacy = practice.profession === 'pharmacist';
  const back = stepBack(needs);
  const keys: readonly (KeyAction | false)[] = [
    {
      keys: 'F2',
      label: isPharmacy ? text.search : text.otherAct,
      act: () => dispatch({ type: 'open', panel: 'search' }),
    },
    (bearer?.people.length ?? 0) > 1 && {
      keys: 'F3',
      label: text.person,
      act: () => dispatch({ type: 'next-person' }),
    },
    bearer !== null && {
      keys: 'F4',
      label: text.why,
      act: () => dispatch({ type: 'open', panel: panel === 'why' ? null : 'why' }),
    },
    ...tradeKey(needs),
    { keys: 'F7', label: text.park, act: () => dispatch({ type: 'park' }) },
    ...settleKey(needs),
    selectedId !== null && {
      keys: 'Delete',
      label: text.remove,
      act: () => dispatch({ type: 'remove-line', id: selectedId }),
    },
    bearer === null && { keys: 'F9', label: text.withoutPhone, act: () => dispatch({ type: 'type-patient' }) },
    back !== null && { keys: 'Escape', label: text.close, act: back },
  ];
  return keys.filter((key) => key !== false);
}

/** The keys that act now, with their names: what the bottom band shows and what the keyboard does are one list. */
export function keyActions(needs: KeyNeeds): readonly KeyAction[] {
  const { state } = needs;
  if (state.refusal || state.second || state.isTyping) return questionKeys(needs);
  return isIdle(state) && !state.panel ? idleKeys(needs) : ticketKeys(needs);
}
