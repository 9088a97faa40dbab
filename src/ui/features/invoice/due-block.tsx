import type { Breakdown, PriceRefusal } from '#core/price';
import { askedDue } from '#flow/counter';
import { DueAmount } from '#ui/components/amount.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import { Later } from './later.tsx';
import { PriceNotes } from './price-notes.tsx';
import type { TicketCheck } from './ticket-check.ts';
import styles from './ticket.module.css';

interface DueBlockProps {
  readonly priced: Breakdown | PriceRefusal;
  /** False while no patient was verified: the whole price stands in grey and no share is guessed. */
  readonly isKnown: boolean;
  readonly check: TicketCheck;
  readonly dispatch: Dispatch;
}

/** What is due, at the same height on every ticket; what is withheld later; what must be known. */
export function DueBlock({ priced, isKnown, check, dispatch }: DueBlockProps) {
  const text = useText(ticketText);
  return (
    <>
      {priced.ok && (
        <>
          <div className={styles.dueLabel}>
            <span>{isKnown ? text.due : text.dueWithoutThirdParty}</span>
            {isKnown && <WhyButton dispatch={dispatch} />}
          </div>
          <DueAmount cents={priced.totals.dueNowCents} testId="amount-due" className={isKnown ? '' : styles.grey} />
        </>
      )}
      {isKnown ? (
        priced.ok && <Later totals={priced.totals} dispatch={dispatch} />
      ) : (
        <p className={styles.later}>{text.notGuessed}</p>
      )}
      {(isKnown || !priced.ok) && <PriceNotes priced={priced} findings={check.findings} />}
    </>
  );
}

function WhyButton({ dispatch }: Pick<DueBlockProps, 'dispatch'>) {
  const text = useText(invoiceText);
  return (
    <button type="button" className={styles.why} onClick={() => dispatch({ type: 'ask-why', asked: askedDue })}>
      <span>{text.why}</span>
      <span>
        <Kbd keys="F4" />
      </span>
    </button>
  );
}
