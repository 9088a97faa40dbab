import type { InvoiceBody } from '#core/record';
import { Amount } from '#ui/components/amount.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { printText } from '#ui/text/print.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

/** The ticket on paper: total, shares, perforation, what was paid at the counter. */
export function PrintShares({ body }: { readonly body: InvoiceBody }) {
  const text = useText(printText);
  const language = useLanguage();
  const { breakdown, payment, situation } = body;
  const { feeCents, amoCents, secondPublicCents, amcCents, patientCents, participationCents, franchiseCents } =
    breakdown.totals;
  const money = (cents: number): string => formatAmount(cents, language);
  const later = participationCents + franchiseCents;
  const isRefunded = situation.thirdParty?.amo === false || (situation.thirdParty?.amc === false && amcCents > 0);
  return (
    <section className="print-ticket">
      <dl>
        <Row name={text.total} cents={feeCents} isTotal />
        <Row name={text.amo} cents={amoCents} />
        {secondPublicCents > 0 && <Row name={text.second} cents={secondPublicCents} />}
        <Row name={text.amc} cents={amcCents} />
        <Row name={text.patient} cents={patientCents} />
      </dl>
      <p className="print-due">
        <span>
          {payment.means === 'none' ? text.nothingDue : `${text.due} ${text.means[payment.means]}`}
          {payment.givenCents !== undefined && (
            <small>{text.given(money(payment.givenCents), money(payment.changeCents ?? 0))}</small>
          )}
        </span>
        <b>
          <Amount cents={payment.dueCents} />
        </b>
      </p>
      {later > 0 && <p>{text.later(money(later))}</p>}
      {isRefunded && <p>{text.toRefund}</p>}
    </section>
  );
}

function Row({
  name,
  cents,
  isTotal = false,
}: {
  readonly name: string;
  readonly cents: number;
  readonly isTotal?: boolean;
}) {
  return (
    <div className={isTotal ? 'print-total' : ''}>
      <dt>{name}</dt>
      <dd>
        <Amount cents={cents} />
      </dd>
    </div>
  );
}
