import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import styles from './action-button.module.css';
import { Kbd } from './kbd.tsx';

interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** One filled button a screen: what `Enter` does. */
  readonly look?: 'filled' | 'outlined';
  readonly size?: 'normal' | 'large' | 'small';
  /** The key that does the same, shown inside. */
  readonly keys?: string | undefined;
  /** Why the button cannot act yet: it stays reachable, is drawn dashed, and says this when pressed. */
  readonly waitsFor?: string | undefined;
  readonly testId?: string | undefined;
  readonly type?: 'button' | 'submit';
}

/** A button of the counter: verb and object, and the key that does the same. */
export function ActionButton(props: ActionButtonProps) {
  const { children, onPress, look = 'outlined', size = 'normal', keys, waitsFor, testId, type = 'button' } = props;
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
        {...(waiting ? { 'aria-disabled': true, 'data-wait': true } : {})}
      >
        <span>{children}</span>
        {keys !== undefined && (
          <span className={styles.keys}>
            <Kbd keys={keys} />
          </span>
        )}
      </Button>
      {waiting && said > 0 && (
        <span className="visually-hidden" role="alert" key={said}>
          {waitsFor}
        </span>
      )}
    </>
  );
}
