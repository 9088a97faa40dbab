import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './lines.module.css';

/** Is this line related to the long-term illness that the rights show? Unanswered, it keeps the ticket waiting. */
export function AldQuestion({ onAnswer }: { readonly onAnswer: (related: boolean) => void }) {
  const text = useText(invoiceText);
  return (
    <div className={styles.question}>
      <Icon name="triangle" />
      <span>{text.aldQuestion}</span>
      <span className={styles.answers}>
        <ActionButton size="small" keys="ArrowLeft" onPress={() => onAnswer(false)}>
          {text.no}
        </ActionButton>
        <ActionButton size="small" keys="ArrowRight" onPress={() => onAnswer(true)}>
          {text.yes}
        </ActionButton>
      </span>
    </div>
  );
}
