import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import { Button } from './button.tsx';
import styles from './code-pad.module.css';

interface CodePadProps {
  readonly submit: string;
  readonly onCode: (code: string) => void;
  /** What is wrong with the last code; announced. */
  readonly fault: string | null;
  /** Too early for another code. */
  readonly isWaiting: boolean;
  /** The last code is being tried. */
  readonly isBusy: boolean;
}

const most = 6;
const least = 4;
const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];

/**
 * A secret code: a field that a keyboard or a screen reader uses, and keys under the thumb. The phone's own keyboard
 * stays away, because it would cover the half of a small screen. How many digits there are is said, never which.
 */
export function CodePad({ submit, onCode, fault, isWaiting, isBusy }: CodePadProps) {
  const text = useText(walletText);
  const [code, setCode] = useState('');
  const canSubmit = code.length >= least && !isWaiting && !isBusy;
  return (
    <form
      className={styles.pad}
      onSubmit={(event) => {
        event.preventDefault();
        if (!canSubmit) return;
        setCode('');
        onCode(code);
      }}
    >
      <div className={styles.field}>
        <input
          type="password"
          inputMode="none"
          autoComplete="off"
          autoFocus
          aria-label={text.codeLabel}
          value={code}
          onChange={(event) => {
            setCode(event.target.value.replace(/\D/g, '').slice(0, most));
          }}
        />
        {digits.slice(0, most).map((place, i) => (
          <span
            key={place}
            className={styles.dot}
            data-full={i < code.length || undefined}
            data-extra={i >= least || undefined}
            aria-hidden="true"
          />
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {code !== '' && text.typed(code.length)}
      </span>
      <p className={styles.fault} role="alert">
        {fault}
      </p>
      <DigitKeys code={code} onChange={setCode} />
      <Button look="filled" type="submit" waits={!canSubmit} isBusy={isBusy}>
        {submit}
      </Button>
    </form>
  );
}

function DigitKeys({ code, onChange }: { readonly code: string; readonly onChange: (code: string) => void }) {
  const text = useText(walletText);
  return (
    <div className={styles.keys}>
      {digits.map((digit) => (
        <button
          key={digit}
          type="button"
          className={`${styles.key} ${digit === '0' ? styles.zero : ''}`}
          onClick={() => {
            onChange((code + digit).slice(0, most));
          }}
        >
          {digit}
        </button>
      ))}
      <button
        type="button"
        className={`${styles.key} ${styles.word}`}
        aria-label={text.eraseDigit}
        onClick={() => {
          onChange(code.slice(0, -1));
        }}
      >
        {text.erase}
      </button>
    </div>
  );
}
