import type { StoreCode } from '#flow/journal-ports';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TroubleBand } from '#ui/components/trouble-band.tsx';
import { frameText } from '#ui/text/frame.ts';
import { storageText } from '#ui/text/storage.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './storage.module.css';

interface StoreUnreadableProps {
  readonly code: StoreCode;
  readonly onRetry: () => void;
}

/** The whole screen of a till that cannot read what it keeps: why, what to do, and to try again. */
export function StoreUnreadable({ code, onRetry }: StoreUnreadableProps) {
  const { title, next } = useText(storeText)[code];
  const [text, frame] = [useText(storageText), useText(frameText)];
  return (
    <main className={styles.unreadable}>
      <TroubleBand title={title} next={next} />
      <p>{text.unreadable}</p>
      <ActionButton onPress={onRetry}>{frame.retry}</ActionButton>
    </main>
  );
}
