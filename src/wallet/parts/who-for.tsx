import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { PersonOnCard } from '../card/people-on-card.ts';
import styles from '../screens/present.module.css';
import shared from '../screens/screen.module.css';
import { Button } from './button.tsx';
import { CareForChoice, type CareFor } from './care-for.tsx';

interface WhoForProps {
  readonly people: readonly PersonOnCard[];
  readonly careFor: CareFor;
  readonly onCareFor: (who: CareFor) => void;
}

/** Under the code, so that it is checked without covering it: who the care is for, and the way to change it. */
export function WhoFor({ people, careFor, onCareFor }: WhoForProps) {
  const text = useText(walletText);
  const [isChoosing, setChoosing] = useState(false);
  const chosen = people.find(({ index }) => index === careFor);
  return (
    <>
      <section className={styles.who}>
        <span>
          <small>{text.careFor}</small>
          <b>
            <bdi>{chosen?.fullName ?? text.everybody}</bdi>
          </b>
        </span>
        {people.length > 1 && !isChoosing && (
          <Button
            onPress={() => {
              setChoosing(true);
            }}
          >
            {text.change}
          </Button>
        )}
      </section>
      {isChoosing && (
        <section className={shared.card}>
          <CareForChoice people={people} chosen={careFor} onChoose={onCareFor} />
        </section>
      )}
    </>
  );
}
