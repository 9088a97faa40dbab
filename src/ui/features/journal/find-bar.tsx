import type { InvoiceFilter, InvoiceQuery } from '#flow/list-invoices';
import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';

const filters: readonly InvoiceFilter[] = ['all', 'to-send', 'rejected', 'no-proof', 'cancelled'];

interface FindBarProps {
  readonly query: InvoiceQuery;
  readonly onQuery: (change: Partial<InvoiceQuery>) => void;
  /** An issuer has withdrawn a key: what rested on it can be looked for. */
  readonly hasWithdrawn: boolean;
}

/** Search and filters. What is typed is looked for in clear on this till only. */
export function FindBar({ query, onQuery, hasWithdrawn }: FindBarProps) {
  const text = useText(journalText);
  return (
    <div className={styles.find}>
      <label className={styles.search}>
        <Icon name="search" />
        <input
          type="search"
          id="journal-search"
          value={query.text}
          placeholder={text.search}
          aria-label={text.search}
          autoComplete="off"
          maxLength={60}
          onChange={(event) => onQuery({ text: event.currentTarget.value })}
        />
        <Kbd keys="F2" />
      </label>
      <ChipGroup label={text.show}>
        {[...filters, ...(hasWithdrawn ? (['withdrawn-key'] as const) : [])].map((filter) => (
          <Chip key={filter} chosen={filter === query.filter} onChoose={() => onQuery({ filter })}>
            {text.filters[filter]}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}
