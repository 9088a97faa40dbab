import type { Breakdown } from '#core/price';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import styles from './ticket.module.css';

/** What the insurer will withhold later: said in grey words under the due, and never part of a sum at the counter. */
export function Later({ totals, dispatch }: { readonly totals: Breakdown['totals']; readonly dispatch: Dispatch }) {
  const text = useText(ticketText);
  const { participationCents, franchiseCents } = totals;
  if (participationCents + franchiseCents === 0) return null;
  const of = participationCents === 0 ? text.franchise : franchiseCents === 0 ? text.participation : text.both;
  return (
    <p className={styles.later}>
      {text.laterWord}{' '}
      <b>
        <AskedCents
          cents={participationCents + franchiseCents}
          asked={{ place: null, amount: 'laterCents' }}
          dispatch={dispatch}
        />
      </b>{' '}
      {text.laterOf(of)}
    </p>
  );
}
