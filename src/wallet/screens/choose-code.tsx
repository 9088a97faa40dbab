import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { faultOfCode } from '../card/code-strength.ts';
import { CodePad } from '../parts/code-pad.tsx';
import { Title } from '../parts/title.tsx';
import styles from './screen.module.css';

interface ChooseCodeProps {
  readonly submit: string;
  readonly isBusy: boolean;
  readonly onChosen: (code: string) => void;
}

/** Chooses a secret code, twice the same: nobody can find it again for the patient. */
export function ChooseCode({ submit, isBusy, onChosen }: ChooseCodeProps) {
  const text = useText(walletText);
  const [first, setFirst] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const take = (code: string) => {
    const found = first === null ? faultOfCode(code) : code === first ? null : 'differs';
    setFault(
      found === null ? null : { length: text.codeLength, easy: text.codeEasy, differs: text.codeDiffers }[found],
    );
    if (first === null && found === null) setFirst(code);
    if (found === 'differs') setFirst(null);
    if (first === code) onChosen(code);
  };
  return (
    <>
      <div>
        <Title key={String(first === null)} takesFocus={false}>
          {first === null ? text.chooseCodeTitle : text.repeatCodeTitle}
        </Title>
        <p className={styles.lead}>{first === null ? text.chooseCodeLead : text.repeatCodeLead}</p>
      </div>
      <CodePad
        key={String(first === null)}
        submit={first === null ? text.continue : submit}
        onCode={take}
        fault={fault}
        isWaiting={false}
        isBusy={isBusy}
      />
    </>
  );
}
