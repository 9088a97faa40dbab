import { lazy, Suspense } from 'react';
import type { CounterState } from '#flow/counter';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

const CommitRefusal = lazy(async () => ({ default: (await import('./commit-refusal.tsx')).CommitRefusal }));

const soonMinutes = 5;

interface TicketFootProps {
  readonly state: CounterState;
  readonly secondsLeft: number | null;
}

/** Under the button: how long the reading still carries this ticket, or why the last validation was refused. */
export function TicketFoot({ state, secondsLeft }: TicketFootProps) {
  const text = useText(ticketText);
  if (state.commitRefusal !== null)
    return (
      <Suspense fallback={<p className={styles.fine}>{text.notStored}</p>}>
        <CommitRefusal code={state.commitRefusal} />
      </Suspense>
    );
  if (state.bearer === null) return <p className={styles.fine}>{text.boxesStay(state.draft.lines.length)}</p>;
  if (secondsLeft === null) return null;
  const minutes = Math.ceil(secondsLeft / 60);
  const isSoon = minutes <= soonMinutes;
  return (
    <p className={`${styles.fine} ${isSoon ? styles.soon : ''}`}>
      {secondsLeft === 0 ? text.readingOver : text.readingLeft(minutes)}
    </p>
  );
}
