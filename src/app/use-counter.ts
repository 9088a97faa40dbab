import { useCallback, useReducer } from 'react';
import { civilDateInFrance, toBase64Url } from '#core/shared';
import { emptyDraft, idleState, step, type CounterEvent, type CounterState, type CounterWorld } from '#flow/counter';
import type { Practice } from '#core/record';
import type { ClockPort, RandomPort } from '#flow/ports';
import { clockTime } from '#ui/text/dates.ts';
import { preferences } from './preferences.ts';

/** What the counter's state needs from outside. */
interface CounterNeeds {
  readonly clock: ClockPort;
  readonly random: RandomPort;
}

/** A ticket of today and now, under an id drawn for it, paid by the till's usual means. */
function freshDraft({ clock, random }: CounterNeeds) {
  const now = clock.nowSeconds();
  const draft = emptyDraft(toBase64Url(random.bytes(16)), civilDateInFrance(now), clockTime(now));
  return { ...draft, means: preferences().means };
}

interface Happening {
  readonly event: CounterEvent;
  readonly world: CounterWorld;
}

function reduce(state: CounterState, { event, world }: Happening): CounterState {
  return step(state, event, world);
}

/** The counter's state and the way to tell it what happened. */
export function useCounter(needs: CounterNeeds, practice: Practice | null) {
  const [state, happen] = useReducer(reduce, needs, (given) => idleState(freshDraft(given)));
  const profession = practice?.profession ?? 'doctor';
  const specialty = practice?.specialty ?? 'general';
  const dispatch = useCallback(
    (event: CounterEvent) => {
      const { fees: usualFees } = preferences();
      const world = { fresh: freshDraft(needs), nowMs: Date.now(), profession, specialty, usualFees };
      happen({ event, world });
    },
    [needs, profession, specialty],
  );
  return { state, dispatch };
}
