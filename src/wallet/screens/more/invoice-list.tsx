import { useState } from 'react';
import { civilDateInFrance } from '#core/shared';
import { Amount } from '#ui/components/amount.tsx';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import { dayText } from '../../card/format-dates.ts';
import { TextField } from '../../parts/text-field.tsx';
import { findSummaries, monthTotals } from '../../steps/summaries/find-summaries.ts';
import type { KeptSummary } from '../../steps/summaries/kept-summaries.ts';
import styles from './invoices.module.css';
import { MonthsChart } from './months-chart.tsx';

interface InvoiceListProps {
  readonly summaries: readonly KeptSummary[];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onOpen: (summary: KeptSummary) => void;
}

/** The months, the search, and the invoices found, newest first. */
export function InvoiceList({ summaries, now, onOpen }: InvoiceListProps) {
  const text = useText(walletSummariesText);
  const language = useLanguage();
  const [words, setWords] = useState('');
  const found = findSummaries(summaries, words);
  return (
    <>
      <MonthsChart months={monthTotals(summaries, Math.floor(now / 1000))} />
      <TextField label={text.search} hint={text.searchHint} type="search" value={words} onChange={setWords} />
      {found.length === 0 && <p role="status">{text.nothing(words)}</p>}
      <ul className={styles.rows} aria-label={text.list}>
        {found.map((one) => (
          <li key={`${one.till} ${one.number}`}>
            <button
              type="button"
              className={styles.row}
              onClick={() => {
                onOpen(one);
              }}
            >
              <b>
                <bdi>{one.practice}</bdi>
              </b>
              <Amount cents={one.paid} />
              <small>{`${dayText(civilDateInFrance(one.at), language)} · ${text.number(one.number)}`}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
