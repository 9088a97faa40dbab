import { type ReactNode, Suspense } from 'react';
import { isIdle, type WaitsFor } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { IdleTicket } from '#ui/features/invoice/idle-ticket.tsx';
import type { TicketCheck } from '#ui/features/invoice/ticket-check.ts';
import { dayInWords } from '#ui/text/dates.ts';
import { useLanguage } from '#ui/text/use-text.ts';
import { UpdateOffer } from '../update-offer.tsx';
import type { CounterPageProps } from './counter-page-props.ts';
import { InvoiceTicket, ValidatedInvoiceTicket } from './panels.ts';

interface CounterTicketProps extends CounterPageProps {
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly waits: WaitsFor | null;
  readonly secondsLeft: number | null;
  readonly onValidate: () => void;
}

/** The right column of the counter: the day, the open ticket, or the invoice just made. */
export function CounterTicket(props: CounterTicketProps): ReactNode {
  const { state, dispatch, day, now, invoice, check, waits, secondsLeft, onValidate } = props;
  const language = useLanguage();
  if (state.validated)
    return (
      <Suspense fallback={null}>
        <ValidatedInvoiceTicket
          key={state.validated.number}
          validated={state.validated}
          catalogue={props.catalogue}
          wiring={props.wiring}
          onNext={() => dispatch({ type: 'abandon' })}
        />
      </Suspense>
    );
  if (isIdle(state))
    return (
      <IdleTicket today={dayInWords(now, language)} day={day} parked={state.parked} now={now} dispatch={dispatch}>
        <UpdateOffer />
      </IdleTicket>
    );
  return (
    <Suspense fallback={null}>
      <InvoiceTicket
        key={state.draft.id}
        state={state}
        invoice={invoice}
        check={check}
        waits={waits}
        secondsLeft={secondsLeft}
        onValidate={onValidate}
        dispatch={dispatch}
      />
    </Suspense>
  );
}
