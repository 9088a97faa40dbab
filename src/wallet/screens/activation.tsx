import { lazy, Suspense, useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from '../parts/button.tsx';
import { Notice, RefusalNotice } from '../parts/notice.tsx';
import type { WalletPorts } from '../ports.ts';
import { activate, type ActivateCode, type ProvedPhone } from '../steps/activate.ts';
import type { WalletActions } from '../use-wallet.ts';
import { ChooseCode } from './choose-code.tsx';
import { ChoosePerson, type ChosenPerson } from './choose-person.tsx';
import styles from './screen.module.css';

const CheckIdentity = lazy(async () => ({ default: (await import('./identity/check-identity.tsx')).CheckIdentity }));

interface ActivationProps {
  readonly ports: WalletPorts;
  readonly actions: WalletActions;
  /** The card was erased after too many wrong codes: say so first. */
  readonly wasErased: boolean;
}

/** First use: a training person, a proof of identity, a secret code chosen twice, then the issuer signs for this phone. */
export function Activation({ ports, actions, wasErased }: ActivationProps) {
  const text = useText(walletText);
  const [chosen, setChosen] = useState<ChosenPerson | null>(null);
  const [proved, setProved] = useState<ProvedPhone | null>(null);
  const [refused, setRefused] = useState<ActivateCode | null>(null);
  const [isBusy, setBusy] = useState(false);

  const finish = async (code: string) => {
    if (chosen === null || isBusy) return;
    setBusy(true);
    setRefused(null);
    const answer = await activate({ person: chosen.person, code, ...(proved ? { proved } : {}) }, ports);
    setBusy(false);
    if (answer.ok) actions.opened(answer.value);
    else setRefused(answer.code);
  };
  const startAgain = () => {
    setChosen(null);
    setProved(null);
    setRefused(null);
  };
  if (chosen === null) {
    return (
      <>
        {wasErased && <Notice title={text.erased} />}
        <ChoosePerson door={ports.door} onChosen={setChosen} />
      </>
    );
  }
  return (
    <>
      <div className={styles.top}>
        <Button onPress={startAgain}>{text.back}</Button>
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      {chosen.proof !== 'none' && proved === null ? (
        <Suspense fallback={null}>
          <CheckIdentity ports={ports} person={chosen.person} way={chosen.proof} onProved={setProved} />
        </Suspense>
      ) : (
        <ChooseCode
          submit={isBusy ? text.activating : text.activateNow}
          isBusy={isBusy}
          onChosen={(code) => void finish(code)}
        />
      )}
    </>
  );
}
