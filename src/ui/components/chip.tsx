import type { ReactNode } from 'react';
import styles from './chip.module.css';
import { Icon } from './icon.tsx';

interface ChipProps {
  readonly children: ReactNode;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly testId?: string | undefined;
}

/** One choice of a group. The chosen one has a check mark, not a colour alone. */
export function Chip({ children, chosen, onChoose, testId }: ChipProps) {
  return (
    <button
      type="button"
      role="radio"
      aria-checked={chosen}
      className={`${styles.chip} ${chosen ? styles.chosen : ''}`}
      onClick={onChoose}
      data-testid={testId}
    >
      {chosen && <Icon name="check" />}
      {children}
    </button>
  );
}

/** A group of chips of which one is chosen. */
export function ChipGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="radiogroup" aria-label={label} className={styles.group}>
      {children}
    </div>
  );
}
