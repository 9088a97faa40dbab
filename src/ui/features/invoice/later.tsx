import type { Breakdown } from '#core/price';
import { Amount } from '#ui/components/amount.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

/** What the insurer will withhold later: said in grey words under the due, and never part of a sum at the counter. */
export function Later({ totals }: { readonly totals: Breakdown['totals'] }) {
  const text = useText(ticketText);
  const { participationCents, franchiseCents } = totals;
  if (participationCents + franchiseCents === 0) return null;
  const of = participationCents === 0 ? text.franchise : franchiseCents === 0 ? text.participation : text.both;
  return (
    <p className={styles.later}>
      {text.laterWord} <Amount cents={participationCents + franchiseCents} className={styles.strong ?? ''} />{' '}
      {text.laterOf(of)}
    </p>
  );
}
