import { actPrices } from '../act-prices.ts';
import { addBox, addLines, changeLine, refuseBoxes, type DraftLine } from '../draft.ts';
import { lineOfAct, linesOfFavourite, proposeActs } from '../propose-acts.ts';
import { idleState, personOf, type CounterState } from '../state.ts';
import { asksAld, hasOpenAlert } from '../waits-for.ts';
import { selectFirst } from './open-ticket.ts';
import { withDraft, type StepsOf } from './steps.ts';

/** The line that an open question or alert is about: the selected one when it has one, else the first that has. */
function lineWith(state: CounterState, has: (line: DraftLine) => boolean) {
  const { lines } = state.draft;
  return lines.find((line) => line.id === state.selectedId && has(line)) ?? lines.find(has);
}

/** What is done, dispensed, answered and taken off. */
export const lineSteps: StepsOf<
  | 'choose-favourite'
  | 'add-act'
  | 'add-lines'
  | 'add-box'
  | 'change-line'
  | 'refuse-line'
  | 'remove-line'
  | 'undo-remove'
  | 'drop-fee'
  | 'settle-alert'
  | 'answer-ald'
  | 'select'
  | 'select-next'
> = {
  'choose-favourite': (state, { place }, world) => {
    const { profession, specialty } = world;
    const person = personOf(state);
    const favourite = proposeActs({ profession, specialty, age: person?.age ?? null })[place];
    if (!favourite) return state;
    const draft = addLines({ ...state.draft, lines: [] }, linesOfFavourite(actPrices(world, person), favourite));
    return selectFirst(withDraft(state, draft));
  },
  'add-act': (state, { code, tooth }, world) => {
    const line = lineOfAct(actPrices(world, personOf(state)), code, tooth);
    return line ? { ...withDraft(state, addLines(state.draft, [line])), selectedId: state.draft.nextLineId } : state;
  },
  'add-lines': (state, { lines }) => ({
    ...withDraft(state, addLines(state.draft, lines)),
    selectedId: state.draft.nextLineId,
  }),
  'add-box': (state, { box }, world) => {
    const start = state.validated ? idleState(world.fresh, state.parked) : state;
    const draft = addBox(start.draft, box);
    const line = draft.lines.find(({ cip13 }) => cip13 === box.cip13);
    return { ...withDraft(start, draft), selectedId: line?.id ?? start.selectedId };
  },
  'change-line': (state, { id, change }) => withDraft(state, changeLine(state.draft, id, change)),
  'refuse-line': (state, { id, boxes }) => withDraft(state, refuseBoxes(state.draft, id, boxes)),
  'remove-line': (state, { id }) => {
    const removed = state.draft.lines.find((line) => line.id === id);
    if (!removed) return state;
    const lines = state.draft.lines.filter((line) => line.id !== id);
    return { ...withDraft(state, { ...state.draft, lines }), removed, selectedId: lines[0]?.id ?? null };
  },
  'undo-remove': (state) => {
    if (!state.removed) return state;
    const lines = [...state.draft.lines, state.removed].sort((one, other) => one.id - other.id);
    return { ...withDraft(state, { ...state.draft, lines }), removed: null, selectedId: state.removed.id };
  },
  'drop-fee': (state, { code }) =>
    withDraft(state, { ...state.draft, droppedFees: [...state.draft.droppedFees, code] }),
  'settle-alert': (state) => {
    const line = lineWith(state, hasOpenAlert);
    if (!line?.alert) return state;
    return withDraft(state, changeLine(state.draft, line.id, { alert: { ...line.alert, isSettled: true } }));
  },
  'answer-ald': (state, { related }) => {
    const person = personOf(state);
    const line = lineWith(state, (candidate) => asksAld(candidate, person));
    if (!line) return withDraft(state, { ...state.draft, feesRelatedToAld: related });
    const draft = changeLine(state.draft, line.id, { relatedToAld: related });
    const next = draft.lines.find((candidate) => asksAld(candidate, person));
    return { ...withDraft(state, draft), selectedId: next?.id ?? line.id };
  },
  select: (state, { id }) => ({ ...state, selectedId: id }),
  'select-next': (state, { by }) => {
    const { lines } = state.draft;
    const place = lines.findIndex(({ id }) => id === state.selectedId);
    const next = lines[Math.min(lines.length - 1, Math.max(0, place + by))];
    return next ? { ...state, selectedId: next.id } : state;
  },
};
