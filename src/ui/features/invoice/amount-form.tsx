import { useState } from 'react';
import { AmountField } from '#ui/components/fields.tsx';
import styles from './lines.module.css';

interface AmountFormProps {
  readonly label: string;
  /** What stands now; null while there is none. */
  readonly cents: number | null;
  /** What is typed differs from what stood; null = the field was emptied. */
  readonly onChange: (cents: number | null) => void;
  /** The field was left or Enter pressed, whatever is in it. */
  readonly onDone: () => void;
  /** The right arrow in an amount left as it was. */
  readonly onSkip?: (() => void) | undefined;
  readonly autoFocus: boolean;
}

/** An amount being typed in a line. Enter and leaving the field keep it. */
export function AmountForm({ label, cents, onChange, onDone, onSkip, autoFocus }: AmountFormProps) {
  const [typed, setTyped] = useState(cents);
  const keep = () => {
    onDone();
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
      <AmountField label={label} isLabelHidden cents={typed} onChange={setTyped} autoFocus={autoFocus} />
    </form>
  );
}
