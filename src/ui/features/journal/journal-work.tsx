import type { CivilDate } from '#core/shared';
import type { DayTotals } from '#flow/day-totals';
import type { InvoiceList, InvoiceQuery } from '#flow/list-invoices';
import type { StoreCode } from '#flow/journal-ports';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { TroubleBand } from '#ui/components/trouble-band.tsx';
import { journalText } from '#ui/text/journal.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import { DayStrip } from './day-strip.tsx';
import { FindBar } from './find-bar.tsx';
import { JournalTable } from './journal-table.tsx';
import styles from './journal.module.css';

interface JournalWorkProps {
  /** Null until they are known. */
  readonly totals: DayTotals | null;
  readonly list: InvoiceList | null;
  /** Why the journal cannot be read. */
  readonly trouble: StoreCode | null;
  /** How to go on with a journal that refuses to; nothing when it does not. */
  readonly restart?: ReactNode;
  readonly query: InvoiceQuery;
  /** Issuer keys withdrawn since, by kid. */
  readonly withdrawn: readonly string[];
  readonly onQuery: (change: Partial<InvoiceQuery>) => void;
  readonly today: CivilDate;
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
}

/** The journal's work area: the day, the search, the invoices. */
export function JournalWork(props: JournalWorkProps) {
  const { totals, list, trouble, query, onQuery, withdrawn, today, chosen, onChoose } = props;
  const text = useText(journalText);
  const troubles = useText(storeText);
  const isEmpty = list !== null && list.invoices.length + list.gaps.length === 0;
  return (
    <>
      <h1 className="visually-hidden">{text.title}</h1>
      {props.restart}
      {trouble && <TroubleBand {...troubles[trouble]} />}
      {totals && <DayStrip totals={totals} />}
      <FindBar query={query} onQuery={onQuery} hasWithdrawn={withdrawn.length > 0} />
      {list && isEmpty && (
        <div className={styles.lines}>
          <Nothing query={query} />
        </div>
      )}
      {list && !isEmpty && (
        <JournalTable list={list} withdrawn={withdrawn} today={today} chosen={chosen} onChoose={onChoose} />
      )}
    </>
  );
}

function Nothing({ query }: { readonly query: InvoiceQuery }) {
  const text = useText(journalText);
  if (query.text !== '') {
    return (
      <EmptyState icon="search" title={text.nothing(query.text)}>
        {text.nothingWhy}
      </EmptyState>
    );
  }
  if (query.filter !== 'all') return <EmptyState icon="receipt" title={text.nothingHere} />;
  return (
    <EmptyState icon="receipt" title={text.empty}>
      {text.emptyWhy}
    </EmptyState>
  );
}
