import { isSameBearer, secondsLeft, withAmcs, type Bearer } from '../bearer.ts';
import { addPaper, noPapers } from '../papers.ts';
import { idleState, isIdle, type CounterState } from '../state.ts';
import { openTicket, parkTicket, resumeOrOpen } from './open-ticket.ts';
import type { CounterWorld, StepsOf } from './steps.ts';

/** What a phone that is read, or a patient who is typed, does to the counter. */
export const readingSteps: StepsOf<
  | 'verified'
  | 'refused'
  | 'dismiss-refusal'
  | 'switch-patient'
  | 'keep-patient'
  | 'type-patient'
  | 'stop-typing'
  | 'typed'
  | 'go-without-proof'
  | 'paper'
> = {
  verified: (state, { bearer }, world) => {
    if (state.bearer === null || isIdle(state)) return resumeOrOpen(state, bearer, world);
    if (isSameBearer(state.bearer, bearer))
      return {
        ...state,
        bearer: keepTypedAmcs(state.bearer, bearer),
        refusal: null,
        second: null,
        verdictAtMs: world.nowMs,
      };
    return { ...state, second: bearer, refusal: null, verdictAtMs: world.nowMs };
  },
  refused: (state, { refusal }, { nowMs, fresh }) => {
    const start = state.validated ? idleState(fresh, state.parked) : state;
    return { ...start, refusal, verdictAtMs: nowMs };
  },
  'dismiss-refusal': (state) => ({ ...state, refusal: null }),
  'switch-patient': (state, _event, world) => {
    if (!state.second) return state;
    return resumeOrOpen(parkTicket(state, world), state.second, world);
  },
  'keep-patient': (state) => ({ ...state, second: null }),
  'type-patient': (state, _event, world) => typePatient(state, world),
  'stop-typing': (state) => ({ ...state, isTyping: false, papers: noPapers }),
  /** A paper is compared with the patient who is here; with nobody here it starts the form that it fills in. */
  paper: (state, { paper }, world) => {
    const isAsked = state.isTyping || (state.bearer !== null && !isIdle(state));
    const start = isAsked ? state : { ...typePatient(state, world), papers: noPapers };
    return { ...start, papers: addPaper(start.papers, paper) };
  },
  // A reading past its time proves nothing: the invoice goes on as one without proof, and says why.
  'go-without-proof': (state, _event, { nowMs }) => {
    if (state.bearer === null || secondsLeft(state.bearer, nowMs / 1_000) !== 0) return state;
    const { people, careFor } = state.bearer;
    return { ...state, bearer: { kind: 'typed', people, careFor, proof: { none: 'context-expired' } } };
  },
  typed: (state, { bearer }, world) => openTicket({ ...state, isTyping: false }, bearer, world),
};

/** Somebody types identity and rights; what was validated makes room. */
function typePatient(state: CounterState, world: CounterWorld): CounterState {
  const start = state.validated ? idleState(world.fresh, state.parked) : state;
  const typingReason = state.refusal ? 'phone-refused' : 'no-phone';
  return { ...start, isTyping: true, typingReason, refusal: null };
}

/** A renewed reading of the same people, with the complementary insurances that were typed where the phone has none. */
function keepTypedAmcs(before: Bearer, read: Bearer): Bearer {
  return before.people.reduce((bearer, { index, amcs }) => {
    const isBare = bearer.people.some((person) => person.index === index && person.amcs.length === 0);
    return isBare && amcs[0]?.from === 'typed' ? withAmcs(bearer, index, amcs) : bearer;
  }, read);
}
