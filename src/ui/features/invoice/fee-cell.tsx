import { useState } from 'react';
import { Amount } from '#ui/components/amount.tsx';
import { AmountField } from '#ui/components/fields.tsx';
import styles from './lines.module.css';

interface FeeCellProps {
  readonly label: string;
  /** What is charged now: typed, or the tariff. Null while nobody knows. */
  readonly cents: number | null;
  /** Null goes back to the tariff. */
  readonly onChange: (cents: number | null) => void;
  /** The right arrow in a price left as it was: on to the payment. */
  readonly onSkip?: () => void;
}

/** The price of a line: a figure that becomes a field when it is chosen. Enter and leaving the field keep it. */
export function FeeCell({ label, cents, onChange, onSkip }: FeeCellProps) {
  const [isEditing, setEditing] = useState(false);
  const [typed, setTyped] = useState<number | null>(cents);
  if (!isEditing && cents !== null)
    return (
      <button
        type="button"
        className={styles.plain}
        aria-label={label}
        data-fee
        onFocus={() => {
          setTyped(cents);
          setEditing(true);
        }}
      >
        <Amount cents={cents} />
      </button>
    );
  const keep = () => {
    setEditing(false);
    if (typed !== cents) onChange(typed);
  };
  return (
    <form
      className={styles.feeInput}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'ArrowRight' && typed === cents && onSkip?.()}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <AmountField label={label} isLabelHidden cents={typed} onChange={setTyped} autoFocus={isEditing} />
    </form>
  );
}
