import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletIdentityText } from '#ui/text/wallet-identity.ts';
import type { WalletCode } from '#ui/text/wallet-refusals.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNotice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { Title } from '../../parts/title.tsx';
import { useDoor } from '../../parts/use-door.ts';
import { proveByDocument } from '../../steps/identity/prove-by-document.ts';
import styles from '../screen.module.css';
import type { CheckProps } from './check-props.ts';

/** The six digits of an electronic document, whose chip then proves its holder. */
export function DocumentCheck({ ports, person, newKey, onProved }: CheckProps) {
  const text = useText(walletIdentityText);
  const [pin, setPin] = useState('');
  const { isBusy, refused, run } = useDoor<WalletCode>();
  const prove = () => {
    run(async () => {
      const key = await newKey();
      const proved = await proveByDocument({ person, pin }, key, ports);
      return proved.ok ? { ok: true, value: { key, identity: proved.value } } : proved;
    }, onProved);
  };
  return (
    <>
      <div>
        <Title>{text.documentTitle}</Title>
        <p className={styles.lead}>{text.documentLead}</p>
      </div>
      {refused !== null && <RefusalNotice code={refused} />}
      <TextField
        label={text.pin}
        value={pin}
        digits
        hint={text.documentTraining}
        onChange={(typed) => {
          setPin(typed.replace(/\D/g, '').slice(0, 6));
        }}
      />
      <div className={styles.foot}>
        <Button look="filled" waits={pin.length < 6 || isBusy} onPress={prove}>
          {isBusy ? text.proving : text.prove}
        </Button>
      </div>
    </>
  );
}
