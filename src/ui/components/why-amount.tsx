import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import { Amount } from './amount.tsx';
import styles from './why-amount.module.css';

interface WhyAmountProps {
  readonly cents: number;
  readonly onWhy: () => void;
  readonly testId?: string | undefined;
}

/**
 * An amount that says why when it is pressed. The keyboard asks by F4 and then turns through the amounts, so that Tab
 * does not stop at every figure of a table.
 */
export function WhyAmount({ cents, onWhy, testId }: WhyAmountProps) {
  const text = useText(componentText);
  return (
    <button type="button" tabIndex={-1} className={styles.why} title={text.why} onClick={onWhy}>
      <Amount cents={cents} testId={testId} />
    </button>
  );
}
