import { useEffect, useState } from 'react';
import type { DoorCode, IssuerDoor, TrainingChoice } from '#adapters/issuer-door';
import type { Result } from '#core/shared';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from '../parts/button.tsx';
import { Choices } from '../parts/choices.tsx';
import { RefusalNotice } from '../parts/notice.tsx';
import { Title } from '../parts/title.tsx';
import styles from './screen.module.css';

interface ChoosePersonProps {
  readonly door: IssuerDoor;
  readonly onChosen: (chosen: ChosenPerson) => void;
}

/** How the identity is proved before rights are signed; an exercise may do without. */
const proofs = ['none', 'video', 'document'] as const;

/** The invented person, and how they prove who they are. */
export interface ChosenPerson {
  readonly person: string;
  readonly proof: (typeof proofs)[number];
}

/** The invented people whom the training issuer signs for; on a host without issuer, why there are none. */
export function ChoosePerson({ door, onChosen }: ChoosePersonProps) {
  const text = useText(walletText);
  const language = useLanguage();
  const [answer, ask] = usePeople(door);
  const [chosen, setChosen] = useState<string | null>(null);
  const [proof, setProof] = useState<ChosenPerson['proof']>('none');
  return (
    <>
      <div>
        <Title>{text.activateTitle}</Title>
        <p className={styles.lead}>{text.activateLead}</p>
      </div>
      {answer === null && <p className={styles.lead}>{text.peopleWaiting}</p>}
      {answer?.ok === false && (
        <>
          <RefusalNotice code={answer.code} />
          <Button onPress={ask}>{text.again}</Button>
        </>
      )}
      {answer?.ok && (
        <>
          <Choices
            legend={text.people}
            look="rows"
            isLegendHidden
            options={answer.value.map(({ id, label }) => ({ value: id, label: label[language] }))}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Choices
            legend={text.proof}
            look="rows"
            options={proofs.map((value) => ({ value, label: text.proofs[value] }))}
            chosen={proof}
            onChoose={setProof}
          />
          <div className={styles.foot}>
            <Button
              look="filled"
              waits={chosen === null}
              onPress={() => {
                if (chosen !== null) onChosen({ person: chosen, proof });
              }}
            >
              {text.continue}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

/** The door's list, asked once and again on demand; null while it is on its way. */
function usePeople(door: IssuerDoor) {
  const [answer, setAnswer] = useState<Result<readonly TrainingChoice[], DoorCode> | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void door.people().then((people) => {
      if (isCurrent) setAnswer(people);
    });
    return () => {
      isCurrent = false;
    };
  }, [door, asked]);
  const again = () => {
    setAnswer(null);
    setAsked(asked + 1);
  };
  return [answer, again] as const;
}
