import type { DraftLine } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './lines.module.css';

interface LineAlertProps {
  readonly line: DraftLine;
  readonly onSettle: () => void;
  readonly onRemove: () => void;
}

/** What a person must decide about a box, in the row itself, with a key that Enter never replaces. */
export function LineAlert({ line, onSettle, onRemove }: LineAlertProps) {
  const text = useText(invoiceText);
  const { alert } = line;
  if (!alert || alert.isSettled) return null;
  const day = alert.date === undefined ? '' : text.day(alert.date);
  const sentences = {
    expired: text.expired(day),
    'expires-soon': text.expiresSoon(day),
    'two-rates': text.twoRates(line.ratePct ?? 0),
  };
  return (
    <div className={styles.question} role="alert">
      <Icon name="triangle" />
      <span>{sentences[alert.kind]}</span>
      <span className={styles.answers}>
        <ActionButton size="small" keys="F10" onPress={onSettle}>
          {alert.kind === 'two-rates' ? text.confirm : text.deliver}
        </ActionButton>
        <ActionButton size="small" keys="Delete" onPress={onRemove}>
          {text.remove}
        </ActionButton>
      </span>
    </div>
  );
}
