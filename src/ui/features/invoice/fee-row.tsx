import type { TicketLine } from '#flow/price-invoice';
import { Icon } from '#ui/components/icon.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { AldQuestion } from './ald-question.tsx';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import { LineFindings } from './line-findings.tsx';
import styles from './lines.module.css';
import { ShareCells } from './share-cells.tsx';
import { isWarnedAt, type TicketCheck } from './ticket-check.ts';

interface FeeRowProps {
  readonly entry: Extract<TicketLine, { kind: 'fee' }>;
  readonly place: number;
  /** No share is shown of a ticket without a patient. */
  readonly isKnown: boolean;
  /** The boxes were answered differently about the long-term illness: the fees must say. */
  readonly isAsked: boolean;
  readonly check: TicketCheck;
  readonly dispatch: Dispatch;
}

/** A fee that goes with the prescription as a whole; it can be taken off. */
export function FeeRow({ entry, place, isKnown, isAsked, check, dispatch }: FeeRowProps) {
  const text = useText(invoiceText);
  const { code, priced } = entry;
  const look = isAsked || isWarnedAt(check, place) ? styles.warned : '';
  return (
    <>
      <tr data-testid={`line-${place}`} className={look}>
        <td>
          <span className={styles.name}>{text.fees[code] ?? code}</span> <span className={styles.meta}>· {code}</span>
        </td>
        <td className={styles.right} data-label={text.remove}>
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
          {priced && <AskedCents cents={priced.feeCents} asked={{ place, amount: 'feeCents' }} dispatch={dispatch} />}
        </td>
        <ShareCells priced={isKnown ? priced : null} place={place} dispatch={dispatch} />
      </tr>
      {isAsked && (
        <tr className={`${styles.note} ${styles.warned}`}>
          <td colSpan={7}>
            <AldQuestion onAnswer={(related) => dispatch({ type: 'answer-ald', related })} />
          </td>
        </tr>
      )}
      <LineFindings check={check} place={place} columns={7} dispatch={dispatch} />
    </>
  );
}
