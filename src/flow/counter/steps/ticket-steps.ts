import type { Pathway } from '#core/price';
import { askedDue, idleState } from '../state.ts';
import { parkTicket, selectFirst } from './open-ticket.ts';
import { withDraft, type StepsOf } from './steps.ts';

/** The three pathways that F6 turns through; the others are in the list. */
export const usualPathways: readonly Pathway[] = ['referring-doctor', 'referred', 'outside'];

/** What concerns the ticket as a whole: pathway, prescription, payment, putting aside, validating. */
export const ticketSteps: StepsOf<
  | 'pathway'
  | 'next-pathway'
  | 'time'
  | 'cause'
  | 'prescribe'
  | 'third-party'
  | 'pay-by'
  | 'given'
  | 'open'
  | 'ask-why'
  | 'park'
  | 'resume'
  | 'commit'
  | 'committed'
  | 'commit-refused'
  | 'abandon'
> = {
  pathway: (state, { pathway }) => withDraft(state, { ...state.draft, pathway }),
  'next-pathway': (state) => {
    const place = usualPathways.indexOf(state.draft.pathway);
    const pathway = usualPathways[(place + 1) % usualPathways.length] ?? 'referring-doctor';
    return withDraft(state, { ...state.draft, pathway });
  },
  time: (state, { time }) => withDraft(state, { ...state.draft, time }),
  cause: (state, { cause }) => ({ ...withDraft(state, { ...state.draft, cause }), panel: null }),
  prescribe: (state, { prescription }) => ({ ...withDraft(state, { ...state.draft, prescription }), panel: null }),
  'third-party': (state, { thirdParty }) => withDraft(state, { ...state.draft, thirdParty }),
  'pay-by': (state, { means }) => withDraft(state, { ...state.draft, means, givenCents: null }),
  given: (state, { cents }) => withDraft(state, { ...state.draft, givenCents: cents }),
  open: (state, { panel, typed = '' }) => ({ ...state, panel, typed, asked: askedDue }),
  'ask-why': (state, { asked }) => ({ ...state, panel: 'why', asked }),
  park: (state, _event, world) => (state.validated ? state : { ...parkTicket(state, world), second: null }),
  resume: (state, { place }, world) => {
    const ticket = state.parked[place];
    if (!ticket) return state;
    const others = state.parked.filter((_ticket, other) => other !== place);
    const kept = state.validated ? idleState(world.fresh, others) : parkTicket({ ...state, parked: others }, world);
    const { bearer, personIndex, draft } = ticket;
    return selectFirst({ ...idleState(draft, kept.parked), bearer, personIndex });
  },
  commit: (state) => ({ ...state, isCommitting: true, commitRefusal: null }),
  committed: (state, { invoice }) => ({ ...state, isCommitting: false, validated: invoice, panel: null }),
  'commit-refused': (state, { code }) => ({ ...state, isCommitting: false, commitRefusal: code }),
  abandon: (state, _event, world) => idleState(world.fresh, state.parked),
};
