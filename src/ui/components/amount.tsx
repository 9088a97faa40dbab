import { amountPieces, formatAmount } from '#ui/text/amounts.ts';
import { useLanguage } from '#ui/text/use-text.ts';
import styles from './amount.module.css';

/** Where an amount stands: its size and colour. */
interface AmountProps {
  readonly cents: number;
  readonly testId?: string | undefined;
  readonly className?: string | undefined;
}

/** An amount in cents, always with two decimals, in tabular figures, its cents readable by programs (`data-cents`). */
export function Amount({ cents, testId, className = '' }: AmountProps) {
  const language = useLanguage();
  return (
    <span className={`num ${className}`} data-testid={testId} data-cents={cents}>
      {formatAmount(cents, language)}
    </span>
  );
}

/** What is due, the loudest figure of the screen; smaller from a thousand euros on so that it never wraps. */
export function DueAmount({ cents, testId, className = '' }: AmountProps) {
  const language = useLanguage();
  const { figures, signFirst } = amountPieces(cents, language);
  const size = cents >= 1_000_000 ? styles.tenThousands : cents >= 100_000 ? styles.thousands : '';
  const sign = <small>{'€'}</small>;
  return (
    <div className={`num ${styles.due} ${size} ${className}`} data-testid={testId} data-cents={cents}>
      {signFirst && sign}
      {figures}
      {!signFirst && sign}
    </div>
  );
}
