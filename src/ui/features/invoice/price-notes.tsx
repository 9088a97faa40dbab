import type { Breakdown, NoteCode, PriceRefusal } from '#core/price';
import type { InvoiceFinding } from '#flow/check-invoice';
import { Icon } from '#ui/components/icon.tsx';
import { priceText } from '#ui/text/price.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

/** Notes that the check says better, at the line concerned and with its correction. */
const saidByCheck: Partial<Record<NoteCode, InvoiceFinding['code']>> = {
  PRICE_CEILING_EXCEEDED: 'PRICE_CHECK_CEILING_EXCEEDED',
  PRICE_C2S_OVERRUN: 'PRICE_CHECK_C2S_OVERRUN',
};

interface PriceNotesProps {
  readonly priced: Breakdown | PriceRefusal;
  readonly findings: readonly InvoiceFinding[];
}

/** What the counter should know of this price, or why there is none; nothing here is a code. */
export function PriceNotes({ priced, findings }: PriceNotesProps) {
  const text = useText(priceText);
  const isFound = (code: string | undefined) => findings.some((finding) => finding.code === code);
  // An empty ticket is no fault: its button says what it waits for.
  if (!priced.ok && (priced.code === 'PRICE_LINES_COUNT' || isFound(priced.code))) return null;
  if (!priced.ok)
    return (
      <ul className={styles.notes}>
        <li className={styles.error} role="alert">
          <Icon name="triangle" />
          {text.refusals[priced.code]}
        </li>
      </ul>
    );
  const told = priced.notes.filter(({ code }, place) => priced.notes.findIndex((note) => note.code === code) === place);
  const loud = told.filter(({ level, code }) => level !== 'info' && !isFound(saidByCheck[code]));
  if (loud.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {loud.map(({ level, code }) => (
        <li key={code} className={level === 'error' ? styles.error : styles.warning}>
          <Icon name="triangle" />
          {text.notes[code]}
        </li>
      ))}
    </ul>
  );
}
