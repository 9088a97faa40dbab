import type { CounterState, Favourite, Person } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { ActTable } from './act-table.tsx';
import { CareButton } from './care-button.tsx';
import type { Dispatch } from './dispatch.ts';
import { Favourites } from './favourites.tsx';
import styles from './lines.module.css';
import { PathwayChoice } from './pathway-choice.tsx';
import type { TicketCheck } from './ticket-check.ts';
import type { UsualFees } from './usual-fee.tsx';

interface ActsSectionProps {
  readonly state: CounterState;
  readonly person: Person | null;
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly usual?: UsualFees | undefined;
  readonly favourites: readonly Favourite[];
  /** Only a doctor's rate depends on the pathway. */
  readonly hasPathway: boolean;
  readonly dispatch: Dispatch;
}

/** What the doctor or the dentist did. */
export function ActsSection({ favourites, hasPathway, ...table }: ActsSectionProps) {
  const text = useText(invoiceText);
  const { state, dispatch } = table;
  return (
    <section className={styles.section} aria-label={text.acts}>
      <div className={styles.head}>
        <h2>{text.acts}</h2>
        <Favourites favourites={favourites} state={state} dispatch={dispatch} />
        <span className={styles.end}>
          <CareButton draft={state.draft} dispatch={dispatch} />
          {hasPathway && <PathwayChoice pathway={state.draft.pathway} dispatch={dispatch} />}
        </span>
      </div>
      <ActTable {...table} />
    </section>
  );
}
