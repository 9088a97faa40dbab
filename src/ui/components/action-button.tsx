import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './action-button.module.css';
import { Kbd } from './kbd.tsx';

interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One filled button a screen: what `Enter` does (it carries `data-primary`, which the keyboard looks for). */
  readonly look?: 'filled' | 'outlined';
  readonly size?: 'normal' | 'large' | 'small';
  /** The key that does the same, shown inside. */
  readonly keys?: string | undefined;
  /** Why the button cannot act yet: it stays reachable, is drawn dashed, and says this when pressed. */
  readonly waitsFor?: string | undefined;
  /** What it started is under way. */
  readonly isBusy?: boolean;
  readonly testId?: string | undefined;
  readonly type?: 'button' | 'submit';
}

/** A button of the counter: verb and object, and the key that does the same. */
export function ActionButton({ look = 'outlined', size = 'normal', type = 'button', ...props }: ActionButtonProps) {
  const { children, onPress, keys, waitsFor, isBusy, testId } = props;
  const [said, setSaid] = useState(0);
  const waiting = waitsFor !== undefined;
  return (
    <>
      <Button
        className={`${styles.button} ${styles[size]} ${waiting ? styles.wait : styles[look]}`}
        classNames={{ label: styles.label ?? '', inner: styles.inner ?? '' }}
        variant={look === 'filled' ? 'filled' : 'default'}
        type={type}
        onClick={() => (waiting ? setSaid(said + 1) : onPress())}
        data-testid={testId}
        {...marksOf(look, waiting)}
      >
        {isBusy && <span className="busy" />}
        <span>{children}</span>
        {keys !== undefined && <Keys keys={keys} />}
      </Button>
      {waiting && said > 0 && (
        <span className="visually-hidden" role="alert" key={said}>
          {waitsFor}
        </span>
      )}
    </>
  );
}

/** What the keyboard and a screen reader find on the button: that Enter is its key, and that it waits. */
function marksOf(look: 'filled' | 'outlined', isWaiting: boolean) {
  return {
    ...(look === 'filled' ? { 'data-primary': '' } : {}),
    ...(isWaiting ? { 'aria-disabled': true, 'data-wait': true } : {}),
  };
}

function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys}>
      <Kbd keys={keys} />
    </span>
  );
}
