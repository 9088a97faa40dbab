import type { StoredQuote } from '#flow/quote';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Amount } from '#ui/components/amount.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { writtenDay } from '#ui/text/written-day.ts';
import { alternativeTitle } from './alternative-title.ts';
import styles from './quote.module.css';

interface OfferedQuotesProps {
  /** Newest first: the first is what `F6` bills. */
  readonly quotes: readonly StoredQuote[];
  readonly onBill: (stored: StoredQuote) => void;
  /** What the patient pays more than was quoted, on the quote that is now on the ticket. Cents; negative = less. */
  readonly changeCents: number;
}

/** The quotes that the verified patient may have billed today, on top of the ticket's lines. */
export function OfferedQuotes({ quotes, onBill, changeCents }: OfferedQuotesProps) {
  return (
    <>
      {changeCents !== 0 && <Change cents={changeCents} />}
      {quotes.length > 0 && <List quotes={quotes} onBill={onBill} />}
    </>
  );
}

/** The shares of the day of care differ from those quoted: said before anything is collected. */
function Change({ cents }: { readonly cents: number }) {
  const text = useText(quoteText);
  const language = useLanguage();
  const amount = formatAmount(Math.abs(cents), language);
  return (
    <p className={styles.change} role="status">
      <Icon name="triangle" />
      {cents > 0 ? text.changed(amount) : text.changedLess(amount)}
    </p>
  );
}

function List({ quotes, onBill }: Pick<OfferedQuotesProps, 'quotes' | 'onBill'>) {
  const text = useText(quoteText);
  const language = useLanguage();
  const actName = useActName();
  return (
    <section className={styles.offered} aria-label={text.offered}>
      <h2>{text.offered}</h2>
      <ul>
        {quotes.map((stored, place) => {
          const { number, quote } = stored;
          const one = quote.alternatives[quote.chosen];
          if (!one) return null;
          const teeth = one.acts.map(({ tooth }) => tooth);
          return (
            <li key={quote.id}>
              <span>
                <b>
                  {alternativeTitle(one, actName)}, {text.onTooth(teeth.join(', '), teeth.length > 1)}
                </b>
                <small>
                  {text.offeredLine(number, writtenDay(quote.madeOn, language))} ·{' '}
                  {text.until(writtenDay(quote.validUntil, language))}
                </small>
              </span>
              <b>
                <Amount cents={one.breakdown.totals.dueNowCents} />
              </b>
              <ActionButton size="small" keys={place === 0 ? 'F6' : undefined} onPress={() => onBill(stored)}>
                {text.bill}
              </ActionButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
