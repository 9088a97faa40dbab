import { Icon } from '#ui/components/icon.tsx';
import { Amount, DueAmount } from '#ui/components/amount.tsx';
import { SplitBar, Swatch } from '#ui/components/split-bar.tsx';
import { Perforation } from '#ui/components/ticket.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletSummariesText } from '#ui/text/wallet-summaries.ts';
import type { KeptSummary } from '../../steps/summaries/kept-summaries.ts';
import styles from './invoices.module.css';

/** One invoice: what was paid first, then who paid what, then what will be withheld. */
export function SummaryTicket({ summary }: { readonly summary: KeptSummary }) {
  const text = useText(walletSummariesText);
  const language = useLanguage();
  const { amo, second, amc, patient, fee, paid, later, number, till, professional } = summary;
  const shares = [
    ['amo', text.amo, amo],
    ['second', text.second, second],
    ['amc', text.amc, amc],
    ['patient', text.you, patient],
  ] as const;
  return (
    <section className={styles.ticket} data-testid="summary">
      <div className={styles.paid}>
        <span>{text.paid}</span>
        <span className={styles.signed}>
          <Icon name="checkRing" />
          {text.signed}
        </span>
        <DueAmount cents={paid} testId="summary-paid" className={styles.due} />
        <SplitBar shares={{ amo, second, amc, patient }} />
        <ul className={styles.shares}>
          {shares
            .filter(([kind, , cents]) => kind !== 'second' || cents > 0)
            .map(([kind, label, cents]) => (
              <li key={kind}>
                <Swatch payer={kind} />
                <span>{label}</span>
                <Amount cents={cents} />
              </li>
            ))}
        </ul>
      </div>
      <Perforation />
      <div className={styles.foot}>
        <p className={styles.total}>
          <span>{text.total}</span>
          <Amount cents={fee} />
        </p>
        {later > 0 && <p>{text.later(formatAmount(later, language))}</p>}
        <p>
          <bdi>{professional}</bdi>
          {' · '}
          {text.number(number)}
        </p>
        <p className="mono">{text.till(till.slice(0, 8))}</p>
      </div>
    </section>
  );
}
