import { useState } from 'react';
import type { Result } from '#core/shared';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import type { WalletPorts } from '../ports.ts';
import styles from '../screens/screen.module.css';
import type { UnlockCode } from '../steps/unlock.ts';
import { CodePad } from './code-pad.tsx';
import { faultOfTries } from './fault-of-tries.ts';
import { RefusalNotice } from './notice.tsx';
import { Title } from './title.tsx';
import { useCodeTries } from './use-code-tries.ts';

interface AskCodeProps<T> {
  readonly ports: WalletPorts;
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  /** What the code is for; it counts wrong ones as an unlock does. */
  readonly attempt: (code: string) => Promise<Result<T, UnlockCode | WalletCode>>;
  readonly onRight: (opened: T, code: string) => void;
  /** The tenth wrong code erased the card. */
  readonly onErased: () => void;
}

/** Asks the present secret code. Wrong ones wait longer and longer, and the tenth erases the card. */
export function AskCode<T>({ ports, title, lead, submit, attempt, onRight, onErased }: AskCodeProps<T>) {
  const text = useText(walletText);
  const tries = useCodeTries(ports);
  const [refused, setRefused] = useState<WalletCode | null>(null);

  const check = async (code: string) => {
    const answer = await tries.attempt(() => attempt(code));
    if (answer.ok) onRight(answer.value, code);
    else if (answer.code === 'VAULT_EXHAUSTED') onErased();
    else setRefused(isCounted(answer.code) ? null : answer.code);
  };
  return (
    <>
      <div>
        <Title takesFocus={false}>{title}</Title>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      <CodePad
        submit={tries.isBusy ? text.unlocking : submit}
        onCode={(code) => void check(code)}
        fault={faultOfTries(tries, text)}
        isWaiting={tries.waitMs > 0}
        isBusy={tries.isBusy}
      />
    </>
  );
}

/** A code that was wrong or came too early: the pad itself says so. */
export function isCounted(code: UnlockCode | WalletCode): code is Exclude<UnlockCode, WalletCode> {
  return code.startsWith('VAULT_');
}
