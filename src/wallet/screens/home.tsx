import { useSyncExternalStore, type ReactNode } from 'react';
import { readRights } from '#core/rights';
import { civilDateInFrance } from '#core/shared';
import { Icon } from '#ui/components/icon.tsx';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { dayText, momentText, todayText } from '../card/format-dates.ts';
import { peopleOnCard, type PersonOnCard } from '../card/people-on-card.ts';
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
  const people = peopleOnCard(card.rights);
  const name = people[0]?.fullName ?? '';
  const said = (at: number) => momentText(at, instant, language);
  const isExpired = card.rights.exp * 1000 <= instant;
  return (
    <>
      <div className={styles.top}>
        <span>{todayText(instant, language)}</span>
        <Button look="round" name={text.lock} onPress={onLock}>
          <Icon name="lock" />
        </Button>
      </div>
      <Title isLong={name.length > longName}>
        <bdi>{name}</bdi>
      </Title>
      <TodayCover card={card} people={people} instant={instant} careFor={careFor}>
        {people.length > 1 && <CareForChoice people={people} chosen={careFor} onChoose={onCareFor} />}
      </TodayCover>
      <section className={styles.card}>
        <p className={styles.line}>
          <Icon name="offline" />
          {offlineWords(card, instant, text, (day) => dayText(day, language))}
        </p>
        {!isExpired && (
          <p className={styles.line}>
            <Icon name="clock" />
            {text.renewBefore(dayText(civilDateInFrance(card.rights.exp), language))}
          </p>
        )}
        <p className={styles.line}>
          <Icon name="roundArrow" />
          {renewal.isBusy ? text.renewing : text.renewedAt(said(card.renewedAt), said(card.changedAt))}
        </p>
      </section>
      {!card.isLossCodeNoted && (
        <section className={styles.card}>
          <p className={styles.line}>
            <Icon name="shield" />
            {text.lossToNote}
          </p>
          <ButtonLink to="#loss">{text.lossShow}</ButtonLink>
        </section>
      )}
      {!card.isOpposed && <Services />}
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

interface TodayCoverProps extends Pick<HomeProps, 'card' | 'careFor'> {
  readonly people: readonly PersonOnCard[];
  readonly instant: number;
  readonly children: ReactNode;
}

/** The rights of the day, of the chosen person or else of the first; codes of a later version are not guessed. */
function TodayCover({ card, people, instant, careFor, children }: TodayCoverProps) {
  const today = civilDateInFrance(Math.floor(instant / 1000));
  const read = readRights(card.rights, { on: today });
  const chosen = careFor === 'all' ? 0 : careFor;
  const person = read.ok ? read.value.beneficiaries[chosen] : undefined;
  if (!read.ok || !person) {
    return (
      <>
        <RefusalNotice code="WALLET_RIGHTS_UNKNOWN" />
        {children}
      </>
    );
  }
  return (
    <CoverTicket
      person={person}
      assure={read.value.assure}
      today={today}
      isOpposed={card.isOpposed}
      name={chosen === 0 ? null : (people[chosen]?.fullName ?? null)}
    >
      {children}
    </CoverTicket>
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

function followNetwork(onChange: () => void): () => void {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
}

/** What the app does beside the code; each screen is loaded when it is opened. */
function Services() {
  const text = useText(walletText);
  const isOnline = useSyncExternalStore(followNetwork, () => navigator.onLine);
  const services = [
    ['#amc', text.amcLink],
    ['#attestation', text.attestationLink],
    ['#sign-in', text.signInLink],
    // A page beside the app, which the phone does not keep.
    [isOnline ? '/annuaire.html' : null, isOnline ? text.directoryLink : text.directoryOffline],
  ] as const;
  return (
    <nav className={styles.services} aria-label={text.more}>
      {services.map(([to, label]) => (
        <a key={label} {...(to === null ? {} : { href: to })}>
          {label}
          {to !== null && <Icon name="arrowRight" />}
        </a>
      ))}
    </nav>
  );
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
