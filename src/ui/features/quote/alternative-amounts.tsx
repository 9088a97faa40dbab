import type { Breakdown } from '#core/price';
import { Amount } from '#ui/components/amount.tsx';
import { SplitBar, Swatch, type Payer } from '#ui/components/split-bar.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './quote.module.css';

interface AlternativeAmountsProps {
  readonly breakdown: Breakdown;
  /** The complementary insurance owes the whole rest of a 100 % santé act. */
  readonly isFullBasket: boolean;
  /** The fee stands in a field of its own when it is typed. */
  readonly isFeeTyped: boolean;
  /** Highest fee of the basket, cents; null = not told. */
  readonly limitCents: number | null;
}

/** How an alternative is shared, in the order that never changes, and what is left to the patient. */
export function AlternativeAmounts({ breakdown, isFullBasket, isFeeTyped, limitCents }: AlternativeAmountsProps) {
  const text = useText(quoteText);
  const language = useLanguage();
  const { lines, totals } = breakdown;
  const rates = new Set(lines.map(({ ratePct }) => ratePct));
  const [rate] = rates;
  const amo =
    rates.size === 1 && rate !== undefined ? text.amoOf(rate, formatAmount(totals.baseCents, language)) : text.amo;
  const fee = limitCents === null ? text.fee : text.feeUpTo(formatAmount(limitCents, language));
  return (
    <>
      <dl className={styles.amounts}>
        {!isFeeTyped && <Row name={fee} cents={totals.feeCents} />}
        <Row payer="amo" name={amo} cents={totals.amoCents} />
        {totals.secondPublicCents > 0 && <Row payer="second" name={text.second} cents={totals.secondPublicCents} />}
        <Row payer="amc" name={isFullBasket && totals.amcCents > 0 ? text.amcFull : text.amc} cents={totals.amcCents} />
      </dl>
      <SplitBar
        shares={{
          amo: totals.amoCents,
          second: totals.secondPublicCents,
          amc: totals.amcCents,
          patient: totals.patientCents,
        }}
      />
    </>
  );
}

interface RowProps {
  readonly payer?: Payer;
  readonly name: string;
  readonly cents: number;
}

function Row({ payer, name, cents }: RowProps) {
  return (
    <div>
      <dt>
        {payer && <Swatch payer={payer} />}
        {name}
      </dt>
      <dd>
        <Amount cents={cents} />
      </dd>
    </div>
  );
}
