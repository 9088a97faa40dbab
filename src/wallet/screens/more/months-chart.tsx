import { Amount } from '#ui/components/amount.tsx';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import { monthText } from '../../card/format-dates.ts';
import type { MonthTotal } from '../../steps/summaries/find-summaries.ts';
import shared from '../screen.module.css';
import styles from './invoices.module.css';

const tallest = 48;

/** What was paid in each of the last months; the present one in words and figures. */
export function MonthsChart({ months }: { readonly months: readonly MonthTotal[] }) {
  const text = useText(walletSummariesText);
  const language = useLanguage();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...months.map(({ paid }) => paid));
  const name = (month: string, length: 'long' | 'short') => monthText(month, language, length);
  return (
    <section className={shared.card}>
      <p className={styles.monthHead}>
        <span>{text.paidIn(name(last.month, 'long'))}</span>
        <Amount cents={last.paid} />
      </p>
      <div
        className={styles.months}
        role="img"
        aria-label={text.months(name(first.month, 'long'), name(last.month, 'long'))}
      >
        {months.map(({ month, paid }) => (
          <div key={month} className={styles.month}>
            <i style={{ height: (paid / most) * tallest }} />
            {name(month, 'short')}
          </div>
        ))}
      </div>
    </section>
  );
}
