import { Suspense } from 'react';
import type { CounterState } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './ticket.module.css';
import { CommitRefusal } from './ticket-parts.ts';

const soonMinutes = 5;

interface TicketFootProps {
  readonly state: CounterState;
  readonly secondsLeft: number | null;
  readonly dispatch: Dispatch;
}

/** Under the button: how long the reading still carries this ticket, or why the last validation was refused. */
export function TicketFoot({ state, secondsLeft, dispatch }: TicketFootProps) {
  const text = useText(ticketText);
  if (state.commitRefusal !== null)
    return (
      <Suspense fallback={<p className={styles.fine}>{text.notStored}</p>}>
        <CommitRefusal code={state.commitRefusal} />
      </Suspense>
    );
  if (state.bearer === null) return <p className={styles.fine}>{text.boxesStay(state.draft.lines.length)}</p>;
  if (secondsLeft === null) return null;
  if (secondsLeft === 0) return <ReadingOver dispatch={dispatch} />;
  const minutes = Math.ceil(secondsLeft / 60);
  const isSoon = minutes <= soonMinutes;
  return <p className={`${styles.fine} ${isSoon ? styles.soon : ''}`}>{text.readingLeft(minutes)}</p>;
}

/** Past its time a reading carries no invoice: read again, or go on as one without proof. */
function ReadingOver({ dispatch }: Pick<TicketFootProps, 'dispatch'>) {
  const text = useText(ticketText);
  return (
    <>
      <p className={`${styles.fine} ${styles.soon}`}>{text.readingOver}</p>
      <ActionButton size="small" onPress={() => dispatch({ type: 'go-without-proof' })}>
        {text.goWithoutProof}
      </ActionButton>
    </>
  );
}
