import { lazy, Suspense } from 'react';
import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import { personOf, proposeActs, type CounterState } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { ActSearch } from '#ui/features/invoice/act-search.tsx';
import { ActsSection } from '#ui/features/invoice/acts-section.tsx';
import { BoxesSection } from '#ui/features/invoice/boxes-section.tsx';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { MedicineSearch } from '#ui/features/invoice/medicine-search.tsx';
import { RemovedNotice } from '#ui/features/invoice/removed-notice.tsx';
import type { QuoteDesk } from '../quote/quote-desk.ts';

const ToothPanel = lazy(async () => ({ default: (await import('#ui/features/invoice/tooth-panel.tsx')).ToothPanel }));
const WhyPanel = lazy(async () => ({ default: (await import('#ui/features/invoice/why-panel.tsx')).WhyPanel }));
const PrescriptionPanel = lazy(async () => ({
  default: (await import('#ui/features/invoice/prescription-panel.tsx')).PrescriptionPanel,
}));

interface WorkAreaProps {
  readonly state: CounterState;
  readonly invoice: PricedInvoice;
  readonly practice: Practice;
  readonly catalogue: Catalogue;
  readonly dispatch: Dispatch;
  readonly quotes?: QuoteDesk;
}

/** The part of an open ticket that differs by profession: acts, boxes or teeth, and beside them the thing just asked. */
export function WorkArea({ state, invoice, practice, catalogue, dispatch, quotes }: WorkAreaProps) {
  const person = personOf(state);
  const { profession, specialty } = practice;
  const age = person?.age ?? null;
  return (
    <Suspense fallback={null}>
      {profession === 'dentist' && person && (
        <ToothPanel
          key={state.draft.id}
          age={age}
          history={quotes?.history}
          onQuote={quotes?.start ?? null}
          dispatch={dispatch}
        />
      )}
      <Panel state={state} invoice={invoice} practice={practice} catalogue={catalogue} dispatch={dispatch} />
      {profession === 'pharmacist' ? (
        <BoxesSection state={state} person={person} invoice={invoice} dispatch={dispatch} />
      ) : (
        <ActsSection
          state={state}
          person={person}
          invoice={invoice}
          favourites={proposeActs({ profession, specialty, age })}
          hasPathway={profession === 'doctor'}
          dispatch={dispatch}
        />
      )}
      {state.panel === 'why' && invoice.priced.ok && (
        <WhyPanel
          invoice={invoice}
          breakdown={invoice.priced}
          onClose={() => dispatch({ type: 'open', panel: null })}
        />
      )}
      {state.removed && <RemovedNotice key={state.removed.id} line={state.removed} dispatch={dispatch} />}
    </Suspense>
  );
}

/** What was asked and is answered above the lines. */
function Panel({ state, practice, catalogue, dispatch }: WorkAreaProps) {
  const { panel, draft, typed } = state;
  if (panel === 'prescription')
    return <PrescriptionPanel prescription={draft.prescription} on={draft.date} dispatch={dispatch} />;
  if (panel !== 'search') return null;
  if (practice.profession === 'pharmacist')
    return <MedicineSearch catalogue={catalogue} on={draft.date} first={typed} dispatch={dispatch} />;
  return <ActSearch profession={practice.profession} first={typed} dispatch={dispatch} />;
}
