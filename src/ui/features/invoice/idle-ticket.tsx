import type { ReactNode } from 'react';
import type { ParkedTicket } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Amount } from '#ui/components/amount.tsx';
import { Perforation, Ticket, TicketHead, TicketPart } from '#ui/components/ticket.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import { ParkedList } from './parked-list.tsx';
import styles from './ticket.module.css';

/** The day so far; null while it is being read. */
export interface DaySoFar {
  readonly invoices: number;
  readonly billedCents: number;
  readonly collectedCents: number;
}

interface IdleTicketProps {
  /** Today, in words. */
  readonly today: string;
  readonly day: DaySoFar | null;
  readonly parked: readonly ParkedTicket[];
  readonly now: number;
  readonly dispatch: Dispatch;
  /** A new version waiting, offered here and nowhere else. */
  readonly children?: ReactNode;
}

/** Between two patients: the day, who waits, and the way without a phone. */
export function IdleTicket({ today, day, parked, now, dispatch, children }: IdleTicketProps) {
  const text = useText(ticketText);
  return (
    <Ticket label={text.today}>
      <TicketPart>
        <TicketHead title={text.today} note={today} />
        {day && (
          <>
            <p className={styles.pair}>
              {text.patients} <b className="num">{day.invoices}</b>
            </p>
            <p className={styles.pair}>
              {text.billed}
              <b>
                <Amount cents={day.billedCents} />
              </b>
            </p>
            <p className={styles.pair}>
              {text.collected}
              <b>
                <Amount cents={day.collectedCents} />
              </b>
            </p>
          </>
        )}
      </TicketPart>
      <Perforation />
      <TicketPart grow>
        <ParkedList parked={parked} now={now} dispatch={dispatch} />
        <div className={styles.foot}>
          {children}
          <ActionButton keys="F9" onPress={() => dispatch({ type: 'type-patient' })}>
            {text.withoutPhone}
          </ActionButton>
        </div>
      </TicketPart>
    </Ticket>
  );
}
