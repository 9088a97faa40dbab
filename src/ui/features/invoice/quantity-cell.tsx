import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './lines.module.css';

const mostBoxes = 99;

interface QuantityCellProps {
  readonly label: string;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

/** How many boxes; scanning one again adds it too. */
export function QuantityCell({ label, quantity, onChange }: QuantityCellProps) {
  const text = useText(invoiceText);
  return (
    <span className={styles.stepper}>
      <button
        type="button"
        aria-label={text.fewer(label)}
        onClick={() => quantity > 1 && onChange(quantity - 1)}
        aria-disabled={quantity === 1}
      >
        {'\u2212'}
      </button>
      <span className="num">{quantity}</span>
      <button
        type="button"
        aria-label={text.more(label)}
        onClick={() => quantity < mostBoxes && onChange(quantity + 1)}
      >
        {'+'}
      </button>
    </span>
  );
}
