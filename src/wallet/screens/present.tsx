import { useCallback, useState } from 'react';
import { toDigits } from '#core/token';
import { Icon } from '#ui/components/icon.tsx';
import { Perforation } from '#ui/components/ticket.tsx';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { peopleOnCard } from '../card/people-on-card.ts';
import { codeMatrix } from '../code/code-matrix.ts';
import { codePicture, copyPicture } from '../code/code-picture.ts';
import { Button, ButtonLink } from '../parts/button.tsx';
import type { CareFor } from '../parts/care-for.tsx';
import { CodeView } from '../parts/code-view.tsx';
import card from '../parts/code-card.module.css';
import { CounterQuestion } from '../parts/counter-question.tsx';
import { Countdown } from '../parts/countdown.tsx';
import { Title } from '../parts/title.tsx';
import { useCode } from '../parts/use-code.ts';
import { answerQuestion, useQuestion } from '../parts/use-view.ts';
import { useWakeLock } from '../parts/use-wake-lock.ts';
import { WhoFor } from '../parts/who-for.tsx';
import type { WalletPorts } from '../ports.ts';
import type { Session } from '../session.ts';
import { makeProof, numberOfProof } from '../steps/make-code.ts';
import { rememberShown } from '../steps/summaries/shown-proofs.ts';
import styles from './present.module.css';
import shared from './screen.module.css';

interface PresentProps {
  readonly session: Session;
  readonly ports: WalletPorts;
  readonly careFor: CareFor;
  readonly onCareFor: (who: CareFor) => void;
}

/** The code for the counter's camera, renewed while it is shown, and under it who the care is for. */
export function Present({ session, ports, careFor, onCareFor }: PresentProps) {
  const text = useText(walletText);
  useWakeLock();
  const question = useQuestion();
  const make = useCallback(async () => {
    const who = careFor === 'all' || session.card.rights.ben.length === 1 ? undefined : [careFor];
    const presentation = await makeProof(session, ports, { beneficiaries: who, nonce: question });
    const jti = numberOfProof(presentation);
    // Kept beside the code, not before it: a summary will answer this number.
    if (jti !== null) void rememberShown(jti, session, ports);
    return codeMatrix(toDigits(presentation));
  }, [session, ports, careFor, question]);
  const [shown, renew] = useCode(make, ports.now);
  const people = peopleOnCard(session.card.rights);
  return (
    <div className={styles.body}>
      <div className={styles.top}>
        <ButtonLink look="round" name={text.back} to="#">
          <Icon name="arrowLeft" />
        </ButtonLink>
        <span>
          <Icon name="lock" />
          {session.openedBy === 'pin' ? text.openedByCode : text.openedByDevice}
        </span>
      </div>
      <div>
        <Title>{text.codeTitle}</Title>
        <p className={`${shared.lead} ${styles.lead}`}>{text.codeLead}</p>
      </div>
      <section className={card.card}>
        <div className={card.paper}>{shown ? <CodeView matrix={shown.matrix} /> : <p>{text.codeDrawing}</p>}</div>
        <Perforation />
        <Countdown madeAt={shown?.madeAt ?? ports.now()} now={ports.now} />
      </section>
      <WhoFor people={people} careFor={careFor} onCareFor={onCareFor} />
      <CounterQuestion question={question} onQuestion={answerQuestion} />
      <CopyPicture make={renew} />
      <a className={shared.quiet} href="#spoken">
        {text.spokenLink}
      </a>
    </div>
  );
}

/** Copies a code made for the occasion, so that whoever pastes it has its whole minute. */
function CopyPicture({ make }: { readonly make: ReturnType<typeof useCode>[1] }) {
  const text = useText(walletText);
  const [said, setSaid] = useState('');
  const copy = async () => {
    const end = await copyPicture(make().then(codePicture));
    setSaid(end === 'copied' ? text.copied : text.saved);
  };
  return (
    <>
      <Button onPress={() => void copy()}>
        <Icon name="picture" />
        {text.copyPicture}
      </Button>
      <p className={styles.said} role="status">
        {said || text.brightness}
      </p>
    </>
  );
}
