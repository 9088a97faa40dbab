import type { DayTotals } from '#flow/day-totals';
import { Amount } from '#ui/components/amount.tsx';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';

/** What today has brought. Figures to act on are marked by a word and a colour only when they are not zero. */
export function DayStrip({ totals }: { readonly totals: DayTotals }) {
  const text = useText(journalText);
  return (
    <dl className={styles.day} aria-label={text.today}>
      <div>
        <dt>{text.patients}</dt>
        <dd className="num">{totals.patients}</dd>
      </div>
      <div>
        <dt>{text.billed}</dt>
        <dd>
          <Amount cents={totals.billedCents} />
        </dd>
      </div>
      <div>
        <dt>{text.expected}</dt>
        <dd>
          <Amount cents={totals.expectedCents} />
        </dd>
      </div>
      <div>
        <dt>{text.collected}</dt>
        <dd>
          <Amount cents={totals.collectedCents} />
        </dd>
      </div>
      <div className={totals.toSend > 0 ? styles.warn : ''}>
        <dt>{text.toSend}</dt>
        <dd className="num">{totals.toSend}</dd>
      </div>
      <div className={totals.rejected > 0 ? styles.bad : ''}>
        <dt>{text.rejected}</dt>
        <dd className="num">{totals.rejected}</dd>
      </div>
    </dl>
  );
}
