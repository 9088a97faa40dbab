import type { TicketLine } from '#flow/price-invoice';
import { Amount } from '#ui/components/amount.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';
import { ShareCells } from './share-cells.tsx';

interface FeeRowProps {
  readonly entry: Extract<TicketLine, { kind: 'fee' }>;
  readonly place: number;
  /** No share is shown of a ticket without a patient. */
  readonly isKnown: boolean;
  readonly dispatch: Dispatch;
}

/** A fee that goes with the prescription as a whole; it can be taken off. */
export function FeeRow({ entry, place, isKnown, dispatch }: FeeRowProps) {
  const text = useText(invoiceText);
  const { code, priced } = entry;
  return (
    <tr data-testid={`line-${place}`}>
      <td>
        <span className={styles.name}>{text.fees[code] ?? code}</span> <span className={styles.meta}>· {code}</span>
      </td>
      <td className={styles.right}>
        <button
          type="button"
          className={styles.plain}
          aria-label={`${text.remove} ${code}`}
          onClick={() => dispatch({ type: 'drop-fee', code })}
        >
          <Icon name="close" />
        </button>
      </td>
      <td className={`${styles.right} ${styles.quiet}`} data-label={text.rate}>
        {priced && text.percent(priced.ratePct)}
      </td>
      <td className={styles.right} data-label={text.price}>
        {priced && <Amount cents={priced.feeCents} />}
      </td>
      <ShareCells priced={isKnown ? priced : null} />
    </tr>
  );
}
