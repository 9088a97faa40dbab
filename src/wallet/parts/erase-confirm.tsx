import { useState } from 'react';
import { useText } from '#ui/text/use-text.ts';
import { walletText } from '#ui/text/wallet.ts';
import styles from '../screens/screen.module.css';
import { Button } from './button.tsx';

interface EraseConfirmProps {
  readonly ask: string;
  /** What disappears, when the page does not say it already. */
  readonly lead?: string;
  readonly onErase: () => void;
  readonly look?: 'quiet' | 'danger';
}

/** Erasing asks twice, in the page: what disappears, then the button that does it. */
export function EraseConfirm({ ask, lead, onErase, look = 'danger' }: EraseConfirmProps) {
  const text = useText(walletText);
  const [isSure, setSure] = useState(false);
  const open = () => {
    setSure(true);
  };
  if (!isSure && look === 'quiet') {
    return (
      <button type="button" className={styles.quiet} onClick={open}>
        {ask}
      </button>
    );
  }
  if (!isSure) {
    return (
      <Button look="danger" onPress={open}>
        {ask}
      </Button>
    );
  }
  return (
    <div className={styles.card} role="group" aria-label={ask}>
      {lead !== undefined && <p>{lead}</p>}
      <Button look="danger" onPress={onErase}>
        {text.eraseSure}
      </Button>
      <Button
        onPress={() => {
          setSure(false);
        }}
      >
        {text.cancel}
      </Button>
    </div>
  );
}
