import { Suspense } from 'react';
import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import type { TariffTables } from '#core/tariffs';
import { personOf, proposeActs, type CounterState } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { ActsSection } from '#ui/features/invoice/acts-section.tsx';
import { BoxesSection } from '#ui/features/invoice/boxes-section.tsx';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { RemovedNotice } from '#ui/features/invoice/removed-notice.tsx';
import type { TicketCheck } from '#ui/features/invoice/ticket-check.ts';
import { ToothPanel, WhyPanel } from '#ui/features/invoice/ticket-parts.ts';
import type { QuoteDesk } from '../quote/quote-desk.ts';
import type { Wiring } from '../wiring.ts';
import { AskedPanel } from './asked-panel.tsx';
import { useUsualFees } from './use-usual-fees.ts';

interface WorkAreaProps {
  readonly state: CounterState;
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly practice: Practice;
  readonly catalogue: Catalogue;
  readonly tables: TariffTables;
  readonly dispatch: Dispatch;
  readonly wiring: Pick<Wiring, 'tables' | 'env'>;
  readonly quotes?: QuoteDesk;
}

/** The part of an open ticket that differs by profession: acts, boxes or teeth, and beside them the thing just asked. */
export function WorkArea(props: WorkAreaProps) {
  const { state, invoice, check, practice, dispatch, quotes } = props;
  const person = personOf(state);
  const { profession, specialty } = practice;
  const age = person?.age ?? null;
  const usual = useUsualFees(profession);
  const ticket = { state, person, invoice, check, dispatch };
  return (
    <>
      {profession === 'dentist' && person && (
        <Suspense fallback={null}>
          <ToothPanel
            key={state.draft.id}
            age={age}
            history={quotes?.history}
            onQuote={quotes?.start ?? null}
            dispatch={dispatch}
          />
        </Suspense>
      )}
      <AskedPanel {...props} />
      {profession === 'pharmacist' ? (
        <BoxesSection {...ticket} />
      ) : (
        <ActsSection
          {...ticket}
          favourites={proposeActs({ profession, specialty, age })}
          hasPathway={profession === 'doctor'}
          usual={usual}
        />
      )}
      {state.removed && <RemovedNotice key={state.removed.id} line={state.removed} dispatch={dispatch} />}
      {state.panel === 'why' && invoice.priced.ok && (
        <Suspense fallback={null}>
          <WhyPanel
            invoice={invoice}
            breakdown={invoice.priced}
            asked={state.asked}
            onAsk={(asked) => dispatch({ type: 'ask-why', asked })}
            onClose={() => dispatch({ type: 'open', panel: null })}
          />
        </Suspense>
      )}
    </>
  );
}
