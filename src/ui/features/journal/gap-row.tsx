import { groupedNumber } from '#core/record';
import type { CivilDate } from '#core/shared';
import type { StoredGap } from '#flow/list-invoices';
import { restartText } from '#ui/text/restart.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';
import { useWhen } from './use-when.ts';

/** Where the journal went on after a loss: between the invoices it separates, for good. */
export function GapRow({ gap, today }: { readonly gap: StoredGap; readonly today: CivilDate }) {
  const text = useText(restartText);
  const when = useWhen(today);
  return (
    <tr className={styles.gap}>
      <td className={`num ${styles.dim}`}>{when(gap.at)}</td>
      <td colSpan={6}>
        <b>{text.gap(groupedNumber(gap.number))}</b> <small>{text.gapWhy}</small>
      </td>
    </tr>
  );
}
