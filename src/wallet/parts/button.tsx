import type { ReactNode } from 'react';
import styles from './button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress?: () => void;
  readonly look?: 'plain' | 'filled' | 'danger' | 'round';
  /** Name of a button that shows an icon only. */
  readonly name?: string;
  /** It stays reachable and is drawn dashed: the words beside it say what it waits for. */
  readonly waits?: boolean;
  /** What it started is under way. */
  readonly isBusy?: boolean;
  readonly type?: 'button' | 'submit';
}

/** A button of the phone: at least 44 px, one filled one a screen. */
export function Button({
  children,
  onPress,
  look = 'plain',
  name,
  waits = false,
  isBusy = false,
  type = 'button',
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classOf(look)}
      onClick={() => {
        if (!waits) onPress?.();
      }}
      aria-label={name}
      aria-disabled={waits || undefined}
    >
      {isBusy && <span className="busy" />}
      {children}
    </button>
  );
}

/** A link that looks like a button: it opens another screen. */
export function ButtonLink({
  children,
  to,
  look = 'plain',
  name,
}: Omit<ButtonProps, 'onPress'> & { readonly to: string }) {
  return (
    <a className={classOf(look)} href={to} aria-label={name}>
      {children}
    </a>
  );
}

function classOf(look: 'plain' | 'filled' | 'danger' | 'round'): string {
  return `${styles.button} ${look === 'plain' ? '' : styles[look]}`;
}
