import type { Breakdown, PriceRefusal } from '#core/price';
import { Icon } from '#ui/components/icon.tsx';
import { priceText } from '#ui/text/price.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './ticket.module.css';

/** What the counter should know of this price, or why there is none; nothing here is a code. */
export function PriceNotes({ priced }: { readonly priced: Breakdown | PriceRefusal }) {
  const text = useText(priceText);
  // An empty ticket is no fault: its button says what it waits for.
  if (!priced.ok && priced.code === 'PRICE_LINES_COUNT') return null;
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
  const loud = told.filter(({ level }) => level !== 'info');
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
