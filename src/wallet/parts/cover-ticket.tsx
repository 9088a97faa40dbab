import type { ReactNode } from 'react';
import type { AssureOnDay, BeneficiaryOnDay } from '#core/rights';
import type { CivilDate } from '#core/shared';
import { Icon } from '#ui/components/icon.tsx';
import { Perforation } from '#ui/components/ticket.tsx';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { coverOf } from '../card/cover-of.ts';
import { sealOf } from '../card/seal-words.ts';
import styles from './cover-ticket.module.css';
import { Payers } from './payers.tsx';

interface CoverTicketProps {
  readonly person: BeneficiaryOnDay;
  readonly assure: AssureOnDay;
  readonly today: CivilDate;
  readonly isOpposed: boolean;
  /** Said beside the verdict when it is not about the card's first person. */
  readonly name: string | null;
  /** Under the perforation: who the care is for. */
  readonly children?: ReactNode;
}

const icons = { open: 'checkRing', ended: 'clock', later: 'clock', opposed: 'octagonCross' } as const;

/** Am I covered, and by whom: the verdict, each payer, and under the perforation who the care is for. */
export function CoverTicket({ person, assure, today, isOpposed, name, children }: CoverTicketProps) {
  const text = useText(walletText);
  const language = useLanguage();
  const cover = coverOf(person, today);
  const kind = isOpposed ? 'opposed' : cover.kind;
  const [title, detail] = isOpposed ? [text.opposedTitle, text.opposedLead] : sealOf(cover, text, language);
  return (
    <section className={styles.ticket}>
      <div className={styles.seal} data-cover={kind} role="status">
        <Icon name={icons[kind]} />
        <div>
          <b>{title}</b>
          <span>{name !== null && !isOpposed ? `${name}, ${detail}` : detail}</span>
        </div>
      </div>
      <Payers person={person} assure={assure} />
      {Boolean(children) && (
        <>
          <Perforation />
          <div className={styles.foot}>{children}</div>
        </>
      )}
    </section>
  );
}
