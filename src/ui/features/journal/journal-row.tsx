import { groupedNumber, type InvoiceBody } from '#core/record';
import type { CivilDate } from '#core/shared';
import type { StoredInvoice } from '#flow/validate-invoice';
import { useEffect, useRef } from 'react';
import { Amount } from '#ui/components/amount.tsx';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';
import { PayerMark } from './payer-mark.tsx';
import { useWhen } from './use-when.ts';

interface JournalRowProps {
  /** Place in the list, for `journal-row-<n>`. */
  readonly place: number;
  readonly invoice: StoredInvoice;
  /** The key that signed its rights was withdrawn since. */
  readonly isDoubtful: boolean;
  readonly today: CivilDate;
  readonly isChosen: boolean;
  readonly onChoose: (seq: number) => void;
}

/** One invoice of the list. The whole row opens it; its number is the button that a keyboard reaches. */
export function JournalRow({ place, invoice, isDoubtful, today, isChosen, onChoose }: JournalRowProps) {
  const text = useText(journalText);
  const when = useWhen(today);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const { seq, at, body } = invoice.record;
  return (
    <tr
      ref={row}
      data-testid={`journal-row-${place}`}
      className={isChosen ? styles.chosen : ''}
      aria-selected={isChosen}
      onClick={() => onChoose(seq)}
    >
      <td className={`num ${styles.dim}`}>{when(at)}</td>
      <td>
        <button type="button" className={`mono ${styles.number}`}>
          {groupedNumber(body.number)}
        </button>
      </td>
      <td>
        <b>
          <bdi>{body.beneficiary.name}</bdi>
        </b>{' '}
        <small>{contentOf(body, text)}</small>
        {'none' in body.proof && <span className={styles.unproven}>{text.withoutProof}</span>}
        {isDoubtful && <span className={styles.doubtful}>{text.keyWithdrawn}</span>}
      </td>
      <td className={styles.right} data-label={text.columns.total}>
        <Amount cents={body.breakdown.totals.feeCents} />
      </td>
      <td className={`${styles.right} ${styles.dim}`} data-label={text.columns.collected}>
        <Amount cents={body.payment.dueCents} />
      </td>
      <td data-label={text.columns.amo}>
        <PayerMark state={invoice.amo} />
      </td>
      <td data-label={text.columns.amc}>
        <PayerMark state={invoice.amc} />
      </td>
    </tr>
  );
}

type Words = (typeof journalText)['fr'];

/** How many acts, or boxes of medicines. */
function contentOf({ situation }: InvoiceBody, text: Words): string {
  const boxes = situation.lines.filter(({ cip13 }) => cip13 !== undefined);
  const count = boxes.reduce((sum, { quantity = 1 }) => sum + quantity, 0);
  return count > 0 ? text.boxes(count) : text.acts(situation.lines.length);
}
