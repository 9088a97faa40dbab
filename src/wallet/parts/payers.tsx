import type { AmcOnDay, AssureOnDay, BeneficiaryOnDay } from '#core/rights';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { dayText } from '../card/format-dates.ts';
import styles from './cover-ticket.module.css';

interface PayersProps {
  readonly person: BeneficiaryOnDay;
  readonly assure: AssureOnDay;
}

/** Who pays for this person: the mandatory insurance, then each complementary one, in the order of the card. */
export function Payers({ person, assure }: PayersProps) {
  const text = useText(walletText);
  const hasC2s = (person.patient.cover?.c2s ?? 'none') !== 'none';
  return (
    <ul className={styles.cover}>
      <li className={styles.payer}>
        <b>{text.amo}</b>
        <span className="num">{text.caisse(assure.caisse)}</span>
        <small>{text.regimes[assure.regime === 'alsace-moselle' ? 'other' : assure.regime]}</small>
      </li>
      {hasC2s && (
        <li className={styles.payer}>
          <b>{text.c2s}</b>
          <small>{text.c2sMeans}</small>
        </li>
      )}
      {person.amcs.map((amc) => (
        <Complementary key={`${amc.number} ${amc.member}`} amc={amc} />
      ))}
      {person.amcs.length === 0 && !hasC2s && (
        <li className={styles.payer}>
          <small>{text.noAmc}</small>
        </li>
      )}
    </ul>
  );
}

function Complementary({ amc }: { readonly amc: AmcOnDay }) {
  const text = useText(walletText);
  const language = useLanguage();
  const kind = amc.from === 'responsible-by-law' ? text.amcResponsible : text.amcOther;
  const end = amc.period.until;
  return (
    <li className={styles.payer}>
      <b>{text.amc}</b>
      <span className="num mono">{amc.number}</span>
      <small>{end === null ? kind : `${kind}, ${text.amcUntil(dayText(end, language))}`}</small>
    </li>
  );
}
