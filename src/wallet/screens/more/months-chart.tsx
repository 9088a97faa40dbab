import { useState } from 'react';
import { Amount } from '#ui/components/amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import { monthText } from '../../card/format-dates.ts';
import type { MonthTotal } from '../../steps/summaries/find-summaries.ts';
import shared from '../screen.module.css';
import styles from './invoices.module.css';

const tallest = 48;

/** What was paid in each of the last months: bars to compare, one of which is told in words and figures. */
export function MonthsChart({ months }: { readonly months: readonly MonthTotal[] }) {
  const text = useText(walletSummariesText);
  const language = useLanguage();
  const [chosen, setChosen] = useState(months.at(-1)?.month);
  const told = months.find(({ month }) => month === chosen);
  if (!told) return null;
  const most = Math.max(1, ...months.map(({ paid }) => paid));
  const name = (month: string, length: 'long' | 'short') => monthText(month, language, length);
  return (
    <section className={shared.card}>
      <p className={styles.monthHead} role="status">
        <span>{text.paidIn(name(told.month, 'long'))}</span>
        <Amount cents={told.paid} />
      </p>
      <div className={styles.months} role="group" aria-label={text.months}>
        {months.map(({ month, paid }) => (
          <button
            key={month}
            type="button"
            className={styles.month}
            aria-pressed={month === told.month}
            aria-label={`${name(month, 'long')}, ${formatAmount(paid, language)}`}
            onClick={() => {
              setChosen(month);
            }}
          >
            <i style={{ height: (paid / most) * tallest }} />
            {name(month, 'short')}
          </button>
        ))}
      </div>
    </section>
  );
}
