import { useState } from 'react';
import { personOf, type CounterState, type WaitsFor } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TicketTotal } from '#ui/components/payer-shares.tsx';
import { SplitBar } from '#ui/components/split-bar.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import { DueBlock } from './due-block.tsx';
import { PaymentRow } from './payment-row.tsx';
import { Shares } from './shares.tsx';
import type { TicketCheck } from './ticket-check.ts';
import styles from './ticket.module.css';
import { TicketFoot } from './ticket-foot.tsx';

interface InvoiceTicketProps {
  readonly state: CounterState;
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly waits: WaitsFor | null;
  readonly secondsLeft: number | null;
  readonly onValidate: () => void;
  readonly dispatch: Dispatch;
}

/** The open ticket: how the total is shared, what is due, how it is paid, and the one filled button. */
export function InvoiceTicket(props: InvoiceTicketProps) {
  const { state, invoice, check, waits, secondsLeft, onValidate, dispatch } = props;
  const text = useText(ticketText);
  const [isFolded, setFolded] = useState(true);
  const isKnown = personOf(state) !== null;
  const { priced } = invoice;
  return (
    <Ticket label={text.ticket} withoutProof={state.bearer?.kind === 'typed'}>
      <div className={styles.folds} data-folded={isFolded}>
        <div className={styles.foldable}>
          <TicketPart>
            <Totals state={state} invoice={invoice} dispatch={dispatch} />
          </TicketPart>
          <Perforation />
        </div>
        <TicketPart grow>
          <DueBlock priced={priced} isKnown={isKnown} check={check} dispatch={dispatch} />
          <div className={styles.foot}>
            {priced.ok && isKnown && (
              <PaymentRow draft={state.draft} dueCents={priced.totals.dueNowCents} dispatch={dispatch} />
            )}
            <ValidateButton waits={waits} canCorrect={check.keyed !== null} onValidate={onValidate} />
            <TicketFoot state={state} secondsLeft={secondsLeft} dispatch={dispatch} />
            <div className={styles.unfold}>
              <ActionButton size="small" onPress={() => setFolded(!isFolded)}>
                {isFolded ? text.unfold : text.fold}
              </ActionButton>
            </div>
          </div>
        </TicketPart>
      </div>
    </Ticket>
  );
}

/** The head of the ticket, its total, and how the total is shared once somebody was verified. */
function Totals({ state, invoice, dispatch }: Pick<InvoiceTicketProps, 'state' | 'invoice' | 'dispatch'>) {
  const text = useText(ticketText);
  const person = personOf(state);
  const withoutProof = state.bearer?.kind === 'typed';
  const note = person ? (withoutProof ? text.withoutProof : text.numberLater) : text.withoutPatient;
  const { priced } = invoice;
  if (!priced.ok) return <TicketHead title={text.invoice} note={note} />;
  const { feeCents, amoCents, secondPublicCents, amcCents, patientCents } = priced.totals;
  const isExcluded = priced.notes.some(({ code }) => code === 'PRICE_THIRD_PARTY_NOT_ALLOWED');
  const thirdParty = isExcluded ? { amo: false, amc: false } : state.draft.thirdParty;
  return (
    <>
      <TicketHead title={text.invoice} note={note} />
      <TicketTotal name={text.total}>
        <AskedCents
          cents={feeCents}
          asked={{ place: null, amount: 'feeCents' }}
          dispatch={dispatch}
          testId="amount-total"
        />
      </TicketTotal>
      {person && (
        <>
          <SplitBar shares={{ amo: amoCents, second: secondPublicCents, amc: amcCents, patient: patientCents }} />
          <Shares totals={priced.totals} person={person} thirdParty={thirdParty} dispatch={dispatch} />
        </>
      )}
    </>
  );
}

interface ValidateButtonProps extends Pick<InvoiceTicketProps, 'waits' | 'onValidate'> {
  /** F10 corrects what the button waits for. */
  readonly canCorrect: boolean;
}

function ValidateButton({ waits, canCorrect, onValidate }: ValidateButtonProps) {
  const text = useText(ticketText);
  const isKeyed = waits === 'alert' || (canCorrect && (waits === 'note' || waits === 'price'));
  const keys = waits === null ? 'Enter' : isKeyed ? 'F10' : undefined;
  return (
    <ActionButton
      look="filled"
      size="large"
      keys={keys}
      waitsFor={waits === null ? undefined : text.waits[waits]}
      onPress={onValidate}
      testId="validate"
    >
      {waits === null ? text.validate : text.waits[waits]}
    </ActionButton>
  );
}
