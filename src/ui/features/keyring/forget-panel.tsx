import { useId, useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './keyring.module.css';

/** `YYYY-MM`. */
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Erases a month: asked twice, because nothing brings it back. */
export function ForgetPanel({ onForget }: { readonly onForget: (month: string) => void }) {
  const text = useText(keyringText);
  const title = useId();
  const [typed, setTyped] = useState('');
  const [isAsking, setAsking] = useState(false);
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.forget}</h2>
      <p className={styles.why}>{text.forgetHint}</p>
      <div className={styles.fields}>
        <TextField
          label={text.forgetMonth}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setAsking(false);
          }}
          placeholder="2023-04"
          maxLength={7}
          mono
        />
        {isAsking ? (
          <div className={styles.row}>
            <span role="status">{text.forgetAsk(typed)}</span>
            <ActionButton size="small" onPress={() => onForget(typed)}>
              {text.confirm}
            </ActionButton>
            <ActionButton size="small" onPress={() => setAsking(false)}>
              {text.cancel}
            </ActionButton>
          </div>
        ) : (
          <ActionButton onPress={() => month.test(typed) && setAsking(true)}>{text.forgetAct}</ActionButton>
        )}
      </div>
    </section>
  );
}
