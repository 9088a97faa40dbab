import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../parts/button.tsx';
import { CodePad } from '../parts/code-pad.tsx';
import { faultOfTries } from '../parts/fault-of-tries.ts';
import { RefusalNotice } from '../parts/notice.tsx';
import { Title } from '../parts/title.tsx';
import { useCodeTries } from '../parts/use-code-tries.ts';
import type { WalletPorts } from '../ports.ts';
import { changeCode } from '../steps/change-code.ts';
import { unlock } from '../steps/unlock.ts';
import { ChooseCode } from './choose-code.tsx';
import styles from './screen.module.css';

interface ChangeCodeProps {
  readonly ports: WalletPorts;
  readonly onDone: (isChanged: boolean) => void;
  /** The tenth wrong code erased the card here as well. */
  readonly onErased: () => void;
}

/** The present code, counted like an unlock, then the new one twice. */
export function ChangeCode({ ports, onDone, onErased }: ChangeCodeProps) {
  const text = useText(walletText);
  const tries = useCodeTries(ports);
  const [old, setOld] = useState<string | null>(null);
  const [refused, setRefused] = useState<WalletCode | null>(null);

  const check = async (code: string) => {
    const answer = await tries.attempt(() => unlock(code, ports));
    if (answer.ok) setOld(code);
    else if (answer.code === 'VAULT_EXHAUSTED') onErased();
    else if (answer.code === 'WALLET_KEPT_DAMAGED') setRefused(answer.code);
  };
  const change = async (next: string) => {
    const answer = await tries.attempt(() => changeCode({ old: old ?? '', next }, ports));
    if (answer.ok) onDone(true);
    else setRefused(answer.code === 'WALLET_STORE_FULL' ? answer.code : 'WALLET_KEPT_DAMAGED');
  };
  return (
    <>
      <div className={styles.top}>
        <Button
          onPress={() => {
            onDone(false);
          }}
        >
          {text.cancel}
        </Button>
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      {old === null ? (
        <>
          <Title takesFocus={false}>{text.oldCodeTitle}</Title>
          <CodePad
            submit={tries.isBusy ? text.unlocking : text.continue}
            onCode={(code) => void check(code)}
            fault={faultOfTries(tries, text)}
            isWaiting={tries.isBusy || tries.waitMs > 0}
          />
        </>
      ) : (
        <ChooseCode submit={text.changeCode} isBusy={tries.isBusy} onChosen={(code) => void change(code)} />
      )}
    </>
  );
}
