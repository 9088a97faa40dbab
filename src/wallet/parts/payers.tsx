import { civilDateFromCompact } from '#core/shared';
import type { AmcClaims, RightsClaims } from '#core/token';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { PersonOnCard } from '../card/cover-of.ts';
import { dayText } from '../card/format-dates.ts';
import styles from './cover-ticket.module.css';

/** Who pays for this person: the mandatory insurance, then each complementary one, in the order of the card. */
export function Payers({ person, rights }: { readonly person: PersonOnCard; readonly rights: RightsClaims }) {
  const text = useText(walletText);
  return (
    <ul className={styles.cover}>
      <li className={styles.payer}>
        <b>{text.amo}</b>
        <span className="num">{text.caisse(rights.ass.cai)}</span>
        <small>{regimeName(rights.ass.reg, text.regimes)}</small>
      </li>
      {person.hasC2s && (
        <li className={styles.payer}>
          <b>{text.c2s}</b>
          <small>{text.c2sMeans}</small>
        </li>
      )}
      {person.amc.map((contract) => (
        <Complementary key={`${contract.num} ${contract.adh}`} contract={contract} />
      ))}
      {person.amc.length === 0 && !person.hasC2s && (
        <li className={styles.payer}>
          <small>{text.noAmc}</small>
        </li>
      )}
    </ul>
  );
}

function Complementary({ contract }: { readonly contract: AmcClaims }) {
  const text = useText(walletText);
  const language = useLanguage();
  const end = contract.au === undefined ? null : civilDateFromCompact(contract.au);
  const kind = contract.res === 1 ? text.amcResponsible : text.amcOther;
  return (
    <li className={styles.payer}>
      <b>{text.amc}</b>
      <span className="num mono">{contract.num}</span>
      <small>{end === null ? kind : `${kind}, ${text.amcUntil(dayText(end, language))}`}</small>
    </li>
  );
}

/** Codes of token.md §7: 01 general, 02 agricultural, 03 self-employed, anything else another scheme. */
function regimeName(reg: string, names: typeof walletText.fr.regimes): string {
  const known: Readonly<Record<string, string>> = {
    '01': names.general,
    '02': names.agricultural,
    '03': names.independent,
  };
  return known[reg] ?? names.other;
}
