import type { Breakdown } from '#core/price';
import type { AskedName } from '#flow/counter';
import { SplitBar, Swatch, type Payer } from '#ui/components/split-bar.tsx';
import { WhyAmount } from '#ui/components/why-amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText } from '#ui/text/quote.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './quote.module.css';

interface AlternativeAmountsProps {
  readonly breakdown: Breakdown;
  /** The complementary insurance owes the whole rest of a 100 % santé act. */
  readonly isFullBasket: boolean;
  readonly onAsk: (amount: AskedName) => void;
}

/** How an alternative is shared, in the order that never changes. Its fee stands above, in a field of its own. */
export function AlternativeAmounts({ breakdown, isFullBasket, onAsk }: AlternativeAmountsProps) {
  const text = useText(quoteText);
  const language = useLanguage();
  const { lines, totals } = breakdown;
  const rates = new Set(lines.map(({ ratePct }) => ratePct));
  const [rate] = rates;
  const amo =
    rates.size === 1 && rate !== undefined ? text.amoOf(rate, formatAmount(totals.baseCents, language)) : text.amo;
  const amc = isFullBasket && totals.amcCents > 0 ? text.amcFull : text.amc;
  return (
    <>
      <dl className={styles.amounts}>
        <Row payer="amo" name={amo} cents={totals.amoCents} onWhy={() => onAsk('amoCents')} />
        {totals.secondPublicCents > 0 && (
          <Row
            payer="second"
            name={text.second}
            cents={totals.secondPublicCents}
            onWhy={() => onAsk('secondPublicCents')}
          />
        )}
        <Row payer="amc" name={amc} cents={totals.amcCents} onWhy={() => onAsk('amcCents')} />
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
  readonly payer: Payer;
  readonly name: string;
  readonly cents: number;
  readonly onWhy: () => void;
}

function Row({ payer, name, cents, onWhy }: RowProps) {
  return (
    <div>
      <dt>
        <Swatch payer={payer} />
        {name}
      </dt>
      <dd>
        <WhyAmount cents={cents} onWhy={onWhy} />
      </dd>
    </div>
  );
}
