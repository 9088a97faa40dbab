import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { useNow } from '../../parts/use-now.ts';
import { makeSpokenCode, type SpokenCode } from '../../steps/services/spoken-code.ts';
import type { MoreProps } from './more-props.ts';
import styles from '../screen.module.css';

/** Eight digits to say when the screen cannot be read: through the issuer, so with a network on both sides. */
export function SpokenScreen({ session, ports, careFor }: MoreProps) {
  const text = useText(walletServicesText);
  const [code, setCode] = useState<SpokenCode | null>(null);
  const { isBusy, refused, run } = useDoor<WalletCode>();
  const left = Math.max(0, Math.ceil((code?.until ?? 0) - useNow(ports.now, 500) / 1000));
  const make = () => {
    const who = careFor === 'all' || session.card.rights.ben.length === 1 ? undefined : [careFor];
    run(() => makeSpokenCode(session, ports, who), setCode);
  };
  return (
    <>
      <ScreenHead title={text.spokenTitle} lead={text.spokenLead} back="#code" />
      {refused !== null && <RefusalNotice code={refused} />}
      {code && left > 0 && (
        <section className={styles.card}>
          <h2>{text.spokenSay}</h2>
          <p className={styles.said} data-testid="spoken-code">
            {`${code.code.slice(0, 4)} ${code.code.slice(4)}`}
          </p>
          <p role="timer">{text.spokenLeft(left)}</p>
        </section>
      )}
      {code && left === 0 && <p role="status">{text.spokenOver}</p>}
      <div className={`${styles.foot} ${styles.aboveTabs}`}>
        <Button look="filled" waits={isBusy} onPress={make}>
          {isBusy ? text.spokenMaking : code ? text.spokenAgain : text.spokenMake}
        </Button>
      </div>
    </>
  );
}
