import { civilDateInFrance } from '#core/shared';
import { Icon } from '#ui/components/icon.tsx';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { peopleOnCard } from '../card/cover-of.ts';
import { dayText, momentText, todayText } from '../card/format-dates.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import { CareForChoice, type CareFor } from '../parts/care-for.tsx';
import { CoverTicket } from '../parts/cover-ticket.tsx';
import { Notice, RefusalNotice } from '../parts/notice.tsx';
import { Title } from '../parts/title.tsx';
import type { Renewal } from '../parts/use-renewal.ts';
import { useNow } from '../parts/use-now.ts';
import type { Card } from '../session.ts';
import styles from './screen.module.css';

interface HomeProps {
  readonly card: Card;
  readonly now: () => number;
  readonly careFor: CareFor;
  readonly onCareFor: (who: CareFor) => void;
  readonly renewal: Renewal;
  readonly onLock: () => void;
}

const minute = 60_000;
/** Letters over which a name is set smaller. */
const longName = 26;

/** Am I covered, by whom, for whom; until when rights run and, apart, until when the app works without network. */
export function Home({ card, now, careFor, onCareFor, renewal, onLock }: HomeProps) {
  const text = useText(walletText);
  const language = useLanguage();
  const instant = useNow(now, minute);
  const people = peopleOnCard(card.rights, civilDateInFrance(Math.floor(instant / 1000)));
  const [holder] = people;
  const shown = people.find(({ index }) => index === careFor) ?? holder;
  if (!holder || !shown) return null;
  const isExpired = card.rights.exp * 1000 <= instant;
  return (
    <>
      <div className={styles.top}>
        <span>{todayText(instant, language)}</span>
        <Button look="round" name={text.lock} onPress={onLock}>
          <Icon name="lock" />
        </Button>
      </div>
      <Title isLong={holder.fullName.length > longName}>
        <bdi>{holder.fullName}</bdi>
      </Title>
      <CoverTicket person={shown} rights={card.rights} isOpposed={card.isOpposed} isNamed={shown !== holder}>
        {people.length > 1 && <CareForChoice people={people} chosen={careFor} onChoose={onCareFor} />}
      </CoverTicket>
      <section className={styles.card}>
        <p className={styles.line}>
          <Icon name="offline" />
          {offlineWords(card, instant, text, (day) => dayText(day, language))}
        </p>
        <p className={styles.line}>
          <Icon name="roundArrow" />
          {renewal.isBusy ? text.renewing : text.renewedAt(momentText(card.renewedAt, instant, language))}
        </p>
      </section>
      {isExpired && !card.isOpposed && <Expired renewal={renewal} />}
      {!isExpired && !card.isOpposed && (
        <div className={`${styles.foot} ${styles.aboveTabs}`}>
          <ButtonLink look="filled" to="#code">
            <Icon name="qr" />
            {text.present}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function offlineWords(
  { rights }: Card,
  instant: number,
  text: typeof walletText.fr,
  day: (date: ReturnType<typeof civilDateInFrance>) => string,
): string {
  const until = day(civilDateInFrance(rights.exp));
  return rights.exp * 1000 > instant ? text.worksOffline(until) : text.worksOfflineEnded(until);
}

/** Past its date the card shows no code: every counter would refuse it. */
function Expired({ renewal }: { readonly renewal: Renewal }) {
  const text = useText(walletText);
  return (
    <>
      <Notice title={text.expiredTitle}>{text.expiredLead}</Notice>
      {renewal.refused !== null && <RefusalNotice code={renewal.refused} />}
      <Button look="filled" onPress={renewal.start} waits={renewal.isBusy}>
        {renewal.isBusy ? text.renewing : text.renewNow}
      </Button>
    </>
  );
}
