import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from '../parts/button.tsx';
import { Notice, RefusalNotice } from '../parts/notice.tsx';
import type { WalletPorts } from '../ports.ts';
import { activate, type ActivateCode } from '../steps/activate.ts';
import type { WalletActions } from '../use-wallet.ts';
import { ChooseCode } from './choose-code.tsx';
import { ChoosePerson } from './choose-person.tsx';
import styles from './screen.module.css';

interface ActivationProps {
  readonly ports: WalletPorts;
  readonly actions: WalletActions;
  /** The card was erased after too many wrong codes: say so first. */
  readonly wasErased: boolean;
}

/** First use: a training person, a secret code chosen twice, then the issuer signs for this phone. */
export function Activation({ ports, actions, wasErased }: ActivationProps) {
  const text = useText(walletText);
  const [person, setPerson] = useState<string | null>(null);
  const [refused, setRefused] = useState<ActivateCode | null>(null);
  const [isBusy, setBusy] = useState(false);

  const finish = async (code: string) => {
    if (person === null || isBusy) return;
    setBusy(true);
    setRefused(null);
    const answer = await activate({ person, code }, ports);
    setBusy(false);
    if (answer.ok) actions.opened(answer.value);
    else setRefused(answer.code);
  };
  if (person === null) {
    return (
      <>
        {wasErased && <Notice title={text.erased} />}
        <ChoosePerson door={ports.door} onChosen={setPerson} />
      </>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <Button
          onPress={() => {
            setPerson(null);
            setRefused(null);
          }}
        >
          {text.back}
        </Button>
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      <ChooseCode
        submit={isBusy ? text.activating : text.activateNow}
        isBusy={isBusy}
        onChosen={(code) => void finish(code)}
      />
    </>
  );
}
