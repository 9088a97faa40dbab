import { useState } from 'react';
import { Amount } from '#ui/components/amount.tsx';
import { AmountForm } from './amount-form.tsx';
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
  if (!isEditing && cents !== null)
    return (
      <button type="button" className={styles.plain} aria-label={label} data-fee onFocus={() => setEditing(true)}>
        <Amount cents={cents} />
      </button>
    );
  const done = () => setEditing(false);
  return (
    <AmountForm label={label} cents={cents} onChange={onChange} onDone={done} onSkip={onSkip} autoFocus={isEditing} />
  );
}
