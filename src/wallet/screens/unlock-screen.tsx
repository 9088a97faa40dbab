import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { CodePad } from '../parts/code-pad.tsx';
import { DeviceUnlockButton } from '../parts/device-unlock-button.tsx';
import { EraseConfirm } from '../parts/erase-confirm.tsx';
import { faultOfTries } from '../parts/fault-of-tries.ts';
import { RefusalNotice } from '../parts/notice.tsx';
import { Title } from '../parts/title.tsx';
import { useCodeTries } from '../parts/use-code-tries.ts';
import type { WalletPorts } from '../ports.ts';
import { unlock } from '../steps/unlock.ts';
import type { WalletActions } from '../use-wallet.ts';
import styles from './screen.module.css';

/** Asks the secret code. Wrong ones wait longer and longer, and the tenth erases the card. */
export function UnlockScreen({ ports, actions }: { readonly ports: WalletPorts; readonly actions: WalletActions }) {
  const text = useText(walletText);
  const tries = useCodeTries(ports);
  const [isDamaged, setDamaged] = useState(false);

  const tryCode = async (code: string) => {
    const answer = await tries.attempt(() => unlock(code, ports));
    if (answer.ok) actions.opened(answer.value);
    else if (answer.code === 'VAULT_EXHAUSTED') actions.erasedByWrongCodes();
    else if (answer.code === 'WALLET_KEPT_DAMAGED') setDamaged(true);
  };
  return (
    <>
      <div>
        <Title takesFocus={false}>{text.unlockTitle}</Title>
        <p className={styles.lead}>{text.unlockLead}</p>
      </div>
      {isDamaged && <RefusalNotice code="WALLET_KEPT_DAMAGED" />}
      <CodePad
        submit={tries.isBusy ? text.unlocking : text.unlock}
        onCode={(code) => void tryCode(code)}
        fault={faultOfTries(tries, text)}
        isWaiting={tries.isBusy || tries.waitMs > 0}
      />
      <DeviceUnlockButton ports={ports} onOpened={actions.opened} />
      <EraseConfirm ask={text.forgotten} lead={text.forgottenLead} onErase={actions.erase} look="quiet" />
    </>
  );
}
