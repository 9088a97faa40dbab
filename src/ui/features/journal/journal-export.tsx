import { ActionButton } from '#ui/components/action-button.tsx';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';

/** The whole journal as a file. It is in clear, and this is said before, not after. */
export function JournalExport({ onExport }: { readonly onExport: () => void }) {
  const text = useText(journalText);
  return (
    <div className={styles.export}>
      <p>{text.exportWhy}</p>
      <ActionButton onPress={onExport}>{text.export}</ActionButton>
    </div>
  );
}
