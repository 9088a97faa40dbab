import { useId, useState } from 'react';
import type { Result } from '#core/shared';
import type { KeyringCode, KeyringPort, Operator } from '#flow/keyring-ports';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './keyring.module.css';

type Answer = Promise<Result<null, KeyringCode>>;

interface AccessPanelProps {
  readonly me: Operator;
  readonly keyring: Pick<KeyringPort, 'setPin' | 'changePassphrase' | 'addDevice'>;
  readonly canUseDevice: boolean;
  readonly run: (start: () => Answer) => void;
}

/** What opens the till for whoever is there: the short code of the screen, the phrase, the device's own check. */
export function AccessPanel({ me, keyring, canUseDevice, run }: AccessPanelProps) {
  const text = useText(keyringText);
  const title = useId();
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.myAccess}</h2>
      <OneSecret
        label={text.pin}
        hint={text.pinHint}
        action={text.pinSet}
        isNumber
        onGive={(pin) => run(() => keyring.setPin(pin))}
      />
      <OneSecret
        label={text.phrase}
        hint={text.phraseHint}
        action={text.phraseChange}
        onGive={(passphrase) => run(() => keyring.changePassphrase(passphrase))}
      />
      <div className={styles.row}>
        {me.hasPin && <ActionButton onPress={() => run(() => keyring.setPin(null))}>{text.pinRemove}</ActionButton>}
        {canUseDevice && !me.hasDevice && (
          <ActionButton onPress={() => run(() => keyring.addDevice())}>{text.deviceAdd}</ActionButton>
        )}
        {me.hasDevice && <p className={styles.hint}>{text.deviceOn}</p>}
      </div>
    </section>
  );
}

interface OneSecretProps {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly isNumber?: boolean;
  readonly onGive: (typed: string) => void;
}

/** A new secret and the button that keeps it. */
function OneSecret({ label, hint, action, isNumber = false, onGive }: OneSecretProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '') return;
        onGive(typed);
        setTyped('');
      }}
    >
      <TextField
        label={label}
        hint={hint}
        value={typed}
        onChange={setTyped}
        type="password"
        inputMode={isNumber ? 'numeric' : 'text'}
        maxLength={isNumber ? 8 : 120}
      />
      <ActionButton type="submit" onPress={() => undefined}>
        {action}
      </ActionButton>
    </form>
  );
}
