import type { Breakdown } from '#core/price';
import type { Draft, Person } from '#flow/counter';
import { Amount } from '#ui/components/amount.tsx';
import { Swatch, type Payer } from '#ui/components/split-bar.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

interface SharesProps {
  readonly totals: Breakdown['totals'];
  readonly person: Person;
  readonly thirdParty: Draft['thirdParty'];
}

/** How the total is shared: AMO, a second public payer when there is one, AMC, patient. The order never changes. */
export function Shares({ totals, person, thirdParty }: SharesProps) {
  const text = useText(ticketText);
  const paid = (isThirdParty: boolean, who: string) => `${who}, ${isThirdParty ? text.thirdParty : text.toRefund}`;
  const [first] = person.amcs;
  const amc = first ? paid(thirdParty.amc, text.amcNumber(first.number)) : text.noAmc;
  const isC2s = person.patient.cover?.c2s === 'free' || person.patient.cover?.c2s === 'contribution';
  return (
    <ul className={styles.shares}>
      <Share
        payer="amo"
        name={text.amo}
        detail={paid(thirdParty.amo, text.caisse(person.caisse))}
        cents={totals.amoCents}
      />
      {totals.secondPublicCents > 0 && (
        <Share
          payer="second"
          name={isC2s ? text.c2s : text.localRegime}
          detail={paid(thirdParty.amo, text.secondPublic)}
          cents={totals.secondPublicCents}
        />
      )}
      <Share payer="amc" name={text.amc} detail={amc} cents={totals.amcCents} />
      <Share payer="patient" name={text.patient} detail={patientDetail(totals, text)} cents={totals.patientCents} />
    </ul>
  );
}

function patientDetail({ patientCents, overrunCents }: Breakdown['totals'], text: (typeof ticketText)['fr']): string {
  if (patientCents === 0) return text.nothingLeft;
  return overrunCents > 0 ? text.overrun : text.patientShare;
}

interface ShareProps {
  readonly payer: Payer;
  readonly name: string;
  readonly detail: string;
  readonly cents: number;
}

function Share({ payer, name, detail, cents }: ShareProps) {
  return (
    <li>
      <Swatch payer={payer} />
      <span>
        {name}
        <small>{detail}</small>
      </span>
      <b>
        <Amount cents={cents} testId={payer === 'second' ? 'amount-second' : `amount-${payer}`} />
      </b>
    </li>
  );
}
