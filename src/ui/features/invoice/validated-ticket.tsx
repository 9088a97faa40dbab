import { useEffect, useRef, type ReactNode } from 'react';
import { groupedNumber } from '#core/record';
import type { ValidatedInvoice } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { DueAmount } from '#ui/components/amount.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

interface ValidatedTicketProps {
  readonly invoice: ValidatedInvoice;
  readonly onNext: () => void;
  readonly onPrint: () => void;
  /** What the patient's app is given of the invoice. */
  readonly children?: ReactNode;
}

/** The invoice just made: its number is announced, and the screen is already listening for the next phone. */
export function ValidatedTicket({ invoice, onNext, onPrint, children }: ValidatedTicketProps) {
  const text = useText(ticketText);
  const number = useRef<HTMLParagraphElement>(null);
  useEffect(() => number.current?.focus(), []);
  return (
    <Ticket label={text.ticket}>
      <TicketPart>
        <TicketHead
          title={text.invoice}
          note={
            <StateMark tone="ok" icon="check" testId="invoice-state">
              {text.validated}
            </StateMark>
          }
        />
        <p ref={number} tabIndex={-1} className={`mono ${styles.number}`} data-testid="invoice-number" role="status">
          {groupedNumber(invoice.number)}
        </p>
        <p className={styles.later}>{invoice.name}</p>
      </TicketPart>
      <Perforation />
      <TicketPart grow>
        <div className={styles.dueLabel}>{text.collected}</div>
        <DueAmount cents={invoice.dueCents} testId="amount-due" />
        <p className={styles.later}>{text.listening}</p>
        {children}
        <div className={styles.foot}>
          <ActionButton look="filled" size="large" keys="Enter" onPress={onNext}>
            {text.nextPatient}
          </ActionButton>
          <ActionButton keys="Control+P" onPress={onPrint}>
            {text.print}
          </ActionButton>
        </div>
      </TicketPart>
    </Ticket>
  );
}
