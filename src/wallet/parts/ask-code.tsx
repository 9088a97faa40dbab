import { useState } from 'react';
import type { Result } from '#core/shared';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import type { WalletPorts } from '../ports.ts';
import type { UnlockCode } from '../steps/unlock.ts';
import { CodePad } from './code-pad.tsx';
import { faultOfTries } from './fault-of-tries.ts';
import { RefusalNotice } from './notice.tsx';
import { Title } from './title.tsx';
import { useCodeTries } from './use-code-tries.ts';

interface AskCodeProps {
  readonly ports: WalletPorts;
  readonly title: string;
  readonly lead?: string;
  /** What the code is for; it counts wrong ones as an unlock does. */
  readonly attempt: (code: string) => Promise<Result<unknown, UnlockCode | WalletCode>>;
  readonly onRight: (code: string) => void;
  /** The tenth wrong code erased the card. */
  readonly onErased: () => void;
}

/** Asks the present secret code before something that needs it. */
export function AskCode({ ports, title, lead, attempt, onRight, onErased }: AskCodeProps) {
  const text = useText(walletText);
  const tries = useCodeTries(ports);
  const [refused, setRefused] = useState<WalletCode | null>(null);

  const check = async (code: string) => {
    const answer = await tries.attempt(() => attempt(code));
    if (answer.ok) onRight(code);
    else if (answer.code === 'VAULT_EXHAUSTED') onErased();
    else if (answer.code !== 'VAULT_WAIT' && answer.code !== 'VAULT_WRONG_SECRET') setRefused(answer.code);
  };
  return (
    <>
      <div>
        <Title takesFocus={false}>{title}</Title>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      <CodePad
        submit={tries.isBusy ? text.unlocking : text.continue}
        onCode={(code) => void check(code)}
        fault={faultOfTries(tries, text)}
        isWaiting={tries.isBusy || tries.waitMs > 0}
      />
    </>
  );
}
