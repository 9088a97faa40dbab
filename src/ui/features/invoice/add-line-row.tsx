import { Kbd } from '#ui/components/kbd.tsx';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

interface AddLineRowProps {
  readonly columns: number;
  readonly label: string;
  readonly dispatch: Dispatch;
}

/** The last row of a table of lines: what F2 opens. */
export function AddLineRow({ columns, label, dispatch }: AddLineRowProps) {
  return (
    <tr className={styles.add}>
      <td colSpan={columns}>
        <button
          type="button"
          className={styles.addButton}
          data-testid="line-add"
          onClick={() => dispatch({ type: 'open', panel: 'search' })}
        >
          {label} <Kbd keys="F2" />
        </button>
      </td>
    </tr>
  );
}
