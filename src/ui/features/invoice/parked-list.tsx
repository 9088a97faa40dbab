import { personOf, readingSeconds, type ParkedTicket } from '#flow/counter';
import { Kbd } from '#ui/components/kbd.tsx';
import { TicketHead } from '#ui/components/ticket.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './ticket.module.css';

interface ParkedListProps {
  readonly parked: readonly ParkedTicket[];
  /** Epoch seconds. */
  readonly now: number;
  readonly dispatch: Dispatch;
}

/** Tickets put aside: whose, since when, and how long their reading still holds. */
export function ParkedList({ parked, now, dispatch }: ParkedListProps) {
  const text = useText(ticketText);
  if (parked.length === 0) return null;
  return (
    <>
      <TicketHead
        title={`${text.parked} (${parked.length})`}
        note={
          <>
            <Kbd keys="F8" /> {text.resume}
          </>
        }
      />
      {parked.map((ticket, place) => (
        <button
          key={ticket.draft.id}
          type="button"
          className={styles.entry}
          onClick={() => dispatch({ type: 'resume', place })}
        >
          <b>{personOf(ticket)?.name ?? text.noName}</b>
          <small>{text.lines(ticket.draft.lines.length)}</small>
          <small>{text.sinceMinutes(Math.floor((now - ticket.since) / 60))}</small>
          <small>{validity(ticket, now, text)}</small>
        </button>
      ))}
    </>
  );
}

function validity({ bearer }: ParkedTicket, now: number, text: (typeof ticketText)['fr']): string {
  if (bearer?.kind !== 'verified') return '';
  const minutes = Math.ceil((bearer.proof.verifiedAt + readingSeconds - now) / 60);
  return minutes > 0 ? text.stillValid(minutes) : text.toReadAgain;
}
