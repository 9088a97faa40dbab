import { groupedNumber, isCancellable, type CancelReason } from '#core/record';
import type { StoredInvoice } from '#flow/validate-invoice';
import { restsOnWithdrawnKey } from '#flow/withdrawn-key';
import { type ReactNode, useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { DueAmount } from '#ui/components/amount.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { journalText } from '#ui/text/journal.ts';
import { dayOf, momentOf, timeOf } from '#ui/text/moments.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { CancelBox, type CancelState } from './cancel-box.tsx';
import { InvoiceShares } from './invoice-shares.tsx';
import { JournalExport } from './journal-export.tsx';
import styles from './journal.module.css';

/** What the ticket can do for the chosen invoice. */
export interface JournalActions {
  readonly print: () => void;
  readonly toggleProof: () => void;
  readonly askCancel: () => void;
  readonly keep: () => void;
  readonly cancel: (reason: CancelReason) => void;
  readonly exportAll: () => void;
}

interface JournalTicketProps {
  readonly invoice: StoredInvoice | null;
  /** Issuer keys withdrawn since, by kid. */
  readonly withdrawn: readonly string[];
  readonly cancelling: CancelState;
  readonly actions: JournalActions;
  /** How invoices are kept, shown while none is chosen. */
  readonly storage: ReactNode;
}

/** The chosen invoice: how it is shared, what was collected, where it stands, and what can be done about it. */
export function JournalTicket({ invoice, withdrawn, cancelling, actions, storage }: JournalTicketProps) {
  const text = useText(journalText);
  const language = useLanguage();
  // Under 1100 px the ticket lies over the list: it stays folded until asked for.
  const [isUnfolded, setUnfolded] = useState(false);
  if (!invoice) {
    return (
      <div className={styles.none}>
        <Ticket label={text.chosen}>
          <EmptyState icon="receipt" title={text.noneChosen}>
            {text.noneChosenWhy}
          </EmptyState>
          {storage}
          <JournalExport onExport={actions.exportAll} />
        </Ticket>
      </div>
    );
  }
  const { at, body } = invoice.record;
  const number = groupedNumber(body.number);
  return (
    <Ticket label={text.chosen} withoutProof={'none' in body.proof}>
      <TicketPart>
        <TicketHead
          title={body.beneficiary.name}
          note={
            <span className={`mono ${styles.grouped}`} data-testid="invoice-number">
              {number}
            </span>
          }
        />
        <button
          type="button"
          className={styles.unfold}
          aria-expanded={isUnfolded}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {isUnfolded ? text.fold : text.unfold}
        </button>
        <p className={styles.moment}>{momentOf(at, language)}</p>
        {restsOnWithdrawnKey(body.proof, withdrawn) && (
          <div className={styles.doubt} role="note">
            <StateMark tone="warn" icon="triangle" testId="key-withdrawn">
              {text.keyWithdrawn}
            </StateMark>
            <p>{text.keyWithdrawnWhy}</p>
          </div>
        )}
        <div className={styles.foldable} data-folded={!isUnfolded}>
          <InvoiceShares invoice={invoice} />
        </div>
      </TicketPart>
      <div className={styles.foldable} data-folded={!isUnfolded}>
        <Perforation />
        <TicketPart grow>
          {cancelling.kind === 'no' ? (
            <Standing invoice={invoice} actions={actions} />
          ) : (
            <CancelBox invoice={invoice} state={cancelling} onKeep={actions.keep} onCancel={actions.cancel} />
          )}
        </TicketPart>
      </div>
    </Ticket>
  );
}

function Standing({ invoice, actions }: Pick<JournalTicketProps, 'actions'> & { readonly invoice: StoredInvoice }) {
  const text = useText(journalText);
  const language = useLanguage();
  const { cancelled, record } = invoice;
  const { proof, payment } = record.body;
  return (
    <>
      <p className={styles.collected}>{text.paid}</p>
      <DueAmount cents={payment.dueCents} />
      {cancelled ? (
        <>
          <StateMark tone="idle" icon="backArrow" testId="invoice-state">
            {text.cancelled}
          </StateMark>
          <p className={styles.moment}>
            {text.cancelledOn(`${dayOf(cancelled.at, language)}, ${timeOf(cancelled.at, language)}`)} ·{' '}
            {text.reasons[cancelled.reason]}
          </p>
        </>
      ) : (
        <StateMark tone="ok" icon="check" testId="invoice-state">
          {text.validated}
        </StateMark>
      )}
      <div className={styles.foot}>
        <ActionButton look="filled" size="large" keys="Enter" onPress={actions.print}>
          {text.print}
        </ActionButton>
        <div className={styles.pair}>
          <ActionButton size="small" keys="F4" onPress={actions.toggleProof}>
            {text.proof}
          </ActionButton>
          {isCancellable([invoice.amo, invoice.amc]) && (
            <ActionButton size="small" onPress={actions.askCancel}>
              {text.cancel}
            </ActionButton>
          )}
        </div>
        <p className={styles.fine}>
          {'none' in proof ? text.unproven : text.proven(timeOf(proof.verifiedAt * 1_000, language))}
        </p>
      </div>
    </>
  );
}
