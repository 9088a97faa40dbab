import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletSettingsText } from '#ui/text/wallet-settings.ts';
import { walletText } from '#ui/text/wallet.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { AskCode, isCounted } from '../parts/ask-code.tsx';
import { RefusalNotice } from '../parts/notice.tsx';
import type { WalletPorts } from '../ports.ts';
import { changeCode } from '../steps/change-code.ts';
import { unlock } from '../steps/unlock.ts';
import { ChooseCode } from './choose-code.tsx';

interface ChangeCodeProps {
  readonly ports: WalletPorts;
  readonly onDone: () => void;
  readonly onErased: () => void;
}

/** The present code, counted like an unlock, then the new one twice. */
export function ChangeCode({ ports, onDone, onErased }: ChangeCodeProps) {
  const text = useText(walletSettingsText);
  const shared = useText(walletText);
  const [old, setOld] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<WalletCode | null>(null);

  const change = async (next: string) => {
    setBusy(true);
    const answer = await changeCode({ old: old ?? '', next }, ports);
    setBusy(false);
    if (answer.ok) onDone();
    else setRefused(isCounted(answer.code) ? 'WALLET_KEPT_DAMAGED' : answer.code);
  };
  if (old === null) {
    return (
      <AskCode
        ports={ports}
        title={text.oldCodeTitle}
        submit={shared.continue}
        attempt={(code) => unlock(code, ports)}
        onRight={(_session, code) => {
          setOld(code);
        }}
        onErased={onErased}
      />
    );
  }
  return (
    <>
      {refused !== null && <RefusalNotice code={refused} />}
      <ChooseCode submit={text.changeCode} isBusy={isBusy} onChosen={(code) => void change(code)} />
    </>
  );
}
