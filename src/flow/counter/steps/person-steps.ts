import { withAmcs } from '../bearer.ts';
import { personOf, type CounterState } from '../state.ts';
import { proposeFor, selectFirst } from './open-ticket.ts';
import type { CounterWorld, StepsOf } from './steps.ts';

function choosePerson(state: CounterState, index: number, world: CounterWorld): CounterState {
  if (index === state.personIndex || !state.bearer?.people.some((person) => person.index === index)) return state;
  const chosen = { ...state, personIndex: index };
  return world.profession === 'doctor' ? selectFirst(proposeFor(chosen, world)) : chosen;
}

/** For whom the care is. A doctor's proposal follows the person's age; boxes and teeth stay. */
export const personSteps: StepsOf<'choose-person' | 'next-person' | 'type-amc'> = {
  'choose-person': (state, { index }, world) => choosePerson(state, index, world),
  'next-person': (state, _event, world) => {
    const people = state.bearer?.people ?? [];
    const place = people.findIndex(({ index }) => index === state.personIndex);
    const next = people[(place + 1) % people.length];
    return next ? choosePerson(state, next.index, world) : state;
  },
  /** What was typed never takes the place of what a phone says. */
  'type-amc': (state, { amc }) => {
    const person = personOf(state);
    if (!state.bearer || !person || person.amcs.some(({ from }) => from !== 'typed')) return state;
    return { ...state, bearer: withAmcs(state.bearer, person.index, amc ? [amc] : []), panel: null };
  },
};
