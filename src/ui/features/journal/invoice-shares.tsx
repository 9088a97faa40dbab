import type { StoredInvoice } from '#flow/validate-invoice';
import { Amount } from '#ui/components/amount.tsx';
import { PayerShare, PayerShares, TicketTotal } from '#ui/components/payer-shares.tsx';
import { SplitBar, type Payer } from '#ui/components/split-bar.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { journalText } from '#ui/text/journal.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

/** Total of a stored invoice and who bears what, with where each payer stands. */
export function InvoiceShares({ invoice }: { readonly invoice: StoredInvoice }) {
  const text = useText(journalText);
  const language = useLanguage();
  const { totals } = invoice.record.body.breakdown;
  const { payment, beneficiary } = invoice.record.body;
  const typed = beneficiary.isAmcTyped ? `, ${text.amcTyped}` : '';
  const money = (cents: number): string => formatAmount(cents, language);
  const { feeCents, amoCents, secondPublicCents, amcCents, patientCents } = totals;
  const paid = text.collectedBy[payment.means];
  const change = payment.changeCents ?? 0;
  return (
    <>
      <TicketTotal name={text.total}>
        <Amount cents={feeCents} testId="amount-total" />
      </TicketTotal>
      <SplitBar shares={{ amo: amoCents, second: secondPublicCents, amc: amcCents, patient: patientCents }} />
      <PayerShares>
        <Share payer="amo" name={text.amo} detail={text.states[invoice.amo]} cents={amoCents} />
        {secondPublicCents > 0 && (
          <Share payer="second" name={text.second} detail={text.states[invoice.amo]} cents={secondPublicCents} />
        )}
        <Share payer="amc" name={text.amc} detail={`${text.states[invoice.amc]}${typed}`} cents={amcCents} />
        <Share
          payer="patient"
          name={text.patient}
          detail={change > 0 ? text.given(money(payment.givenCents ?? 0), money(change)) : paid}
          cents={patientCents}
        />
      </PayerShares>
    </>
  );
}

interface ShareProps {
  readonly payer: Payer;
  readonly name: string;
  readonly detail: string;
  readonly cents: number;
}

function Share({ payer, name, detail, cents }: ShareProps) {
  return (
    <PayerShare payer={payer} name={name} detail={detail}>
      <Amount cents={cents} testId={payer === 'second' ? undefined : `amount-${payer}`} />
    </PayerShare>
  );
}
