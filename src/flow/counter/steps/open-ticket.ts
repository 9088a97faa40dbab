import type { Pathway } from '#core/price';
import { actPrices } from '../act-prices.ts';
import { isSameBearer, type Bearer, type Person } from '../bearer.ts';
import { addLines } from '../draft.ts';
import { noPapers } from '../papers.ts';
import { linesOfFavourite, proposeActs } from '../propose-acts.ts';
import { idleState, isIdle, personOf, type CounterState } from '../state.ts';
import type { CounterWorld } from './steps.ts';

const pathwayFrom = 16;

/**
 * The pathway the rights suggest. Somebody who declared no referring doctor is out of it, from 16 years on
 * (CSS L162-5-3); whoever comes to another specialist is taken as referred.
 */
function pathwayOf({ hasReferringDoctor, age }: Person, specialty: string): Pathway {
  if (hasReferringDoctor === false && (age === null || age >= pathwayFrom)) return 'outside';
  return specialty === 'general' ? 'referring-doctor' : 'referred';
}

/** The ticket of a person: pathway as the rights suggest, and the usual act when there is no line yet. */
export function proposeFor(state: CounterState, world: CounterWorld): CounterState {
  const person = personOf(state);
  if (!person) return state;
  const { profession, specialty } = world;
  const pathway = pathwayOf(person, specialty);
  const [usual] = proposeActs({ profession, specialty, age: person.age });
  const isProposing = profession === 'doctor' && usual !== undefined;
  const draft = { ...state.draft, pathway };
  if (!isProposing) return { ...state, draft };
  return { ...state, draft: addLines({ ...draft, lines: [] }, linesOfFavourite(actPrices(world, person), usual)) };
}

/** The state with the first line of its ticket selected. */
export function selectFirst(state: CounterState): CounterState {
  return { ...state, selectedId: state.draft.lines[0]?.id ?? null };
}

/** A patient comes to the open ticket, with the boxes that were scanned first. */
export function openTicket(state: CounterState, bearer: Bearer, world: CounterWorld): CounterState {
  const start = isIdle(state) ? idleState(world.fresh, state.parked) : state;
  const personIndex = bearer.careFor[0] ?? bearer.people[0]?.index ?? 0;
  const opened: CounterState = {
    ...start,
    bearer,
    personIndex,
    isTyping: false,
    papers: noPapers,
    refusal: null,
    second: null,
    verdictAtMs: world.nowMs,
  };
  return opened.draft.lines.length > 0 ? opened : selectFirst(proposeFor(opened, world));
}

/** Puts the open ticket aside; an empty counter has nothing to put aside. */
export function parkTicket(state: CounterState, world: CounterWorld): CounterState {
  const { bearer, personIndex, draft, parked } = state;
  if (draft.lines.length === 0 && bearer === null) return state;
  const ticket = { bearer, personIndex, draft, since: Math.floor(world.nowMs / 1000) };
  return idleState(world.fresh, [...parked, ticket]);
}

/** The same phone brings its parked ticket back; any other phone opens a new one. */
export function resumeOrOpen(state: CounterState, bearer: Bearer, world: CounterWorld): CounterState {
  const place = state.parked.findIndex((ticket) => ticket.bearer !== null && isSameBearer(ticket.bearer, bearer));
  const ticket = state.parked[place];
  if (!ticket || state.draft.lines.length > 0) return openTicket(state, bearer, world);
  const { draft, personIndex } = ticket;
  const parked = state.parked.filter((_ticket, other) => other !== place);
  return selectFirst({ ...idleState(draft, parked), bearer, personIndex, verdictAtMs: world.nowMs });
}
