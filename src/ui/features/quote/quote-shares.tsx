import type { Breakdown } from '#core/price';
import type { AskedName } from '#flow/counter';
import { alternativeLetter, type PricedAlternative, type QuoteFrame } from '#flow/quote';
import { borneBy, PayerShare, PayerShares } from '#ui/components/payer-shares.tsx';
import type { Payer } from '#ui/components/split-bar.tsx';
import { WhyAmount } from '#ui/components/why-amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { quoteText, type QuoteText } from '#ui/text/quote.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

/** Who pays, as the ticket names them. */
export interface QuotePayers {
  readonly caisse: string;
  readonly amcNumber: string | null;
  readonly isAmcTyped: boolean;
}

interface QuoteSharesProps {
  readonly breakdown: Breakdown;
  readonly frame: QuoteFrame;
  readonly payers: QuotePayers;
  readonly priced: readonly PricedAlternative[];
  readonly chosen: number;
  readonly onAsk: (amount: AskedName) => void;
}

function amcDetail(frame: QuoteFrame, { amcNumber, isAmcTyped }: QuotePayers, text: QuoteText): string {
  if (!frame.amc) return text.noAmc;
  if (frame.amc.guarantees.length === 0) return text.amcUnknown;
  const how = frame.thirdParty?.amc === true ? text.thirdParty : text.toRefund;
  const typed = isAmcTyped ? `, ${text.amcTyped}` : '';
  return amcNumber === null ? how : `${text.amcNumber(amcNumber)}${typed}, ${how}`;
}

/** How the alternative compares with the first other one that has a price. */
function useComparison({ priced, chosen, breakdown }: Pick<QuoteSharesProps, 'priced' | 'chosen' | 'breakdown'>) {
  const text = useText(quoteText);
  const language = useLanguage();
  const place = priced.findIndex((one, other) => other !== chosen && one.priced?.ok === true);
  const other = priced[place]?.priced;
  if (other?.ok !== true) return text.onlyChoice;
  const letter = alternativeLetter(place);
  const difference = breakdown.totals.patientCents - other.totals.patientCents;
  if (difference === 0) return text.sameAs(letter);
  const amount = formatAmount(Math.abs(difference), language);
  return difference > 0 ? text.moreThan(amount, letter) : text.lessThan(amount, letter);
}

/** The shares of the alternative that is looked at. */
export function QuoteShares({ breakdown, frame, payers, priced, chosen, onAsk }: QuoteSharesProps) {
  const text = useText(quoteText);
  const comparison = useComparison({ breakdown, priced, chosen });
  const { totals } = breakdown;
  const how = frame.thirdParty?.amo === false ? text.toRefund : text.thirdParty;
  return (
    <PayerShares>
      <Share
        payer="amo"
        name={text.amo}
        detail={`${text.caisse(payers.caisse)}, ${how}`}
        cents={totals.amoCents}
        onAsk={onAsk}
      />
      {totals.secondPublicCents > 0 && (
        <Share payer="second" name={text.second} detail={how} cents={totals.secondPublicCents} onAsk={onAsk} />
      )}
      <Share
        payer="amc"
        name={text.amc}
        detail={amcDetail(frame, payers, text)}
        cents={totals.amcCents}
        onAsk={onAsk}
      />
      <Share payer="patient" name={text.patient} detail={comparison} cents={totals.patientCents} onAsk={onAsk} />
    </PayerShares>
  );
}

interface ShareProps {
  readonly payer: Payer;
  readonly name: string;
  readonly detail: string;
  readonly cents: number;
  readonly onAsk: (amount: AskedName) => void;
}

function Share({ payer, name, detail, cents, onAsk }: ShareProps) {
  return (
    <PayerShare payer={payer} name={name} detail={detail}>
      <WhyAmount cents={cents} testId={`amount-${payer}`} onWhy={() => onAsk(borneBy[payer])} />
    </PayerShare>
  );
}
