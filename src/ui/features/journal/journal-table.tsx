import type { CivilDate } from '#core/shared';
import type { InvoiceList } from '#flow/list-invoices';
import { restsOnWithdrawnKey } from '#flow/withdrawn-key';
import { Fragment } from 'react';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
import { GapRow } from './gap-row.tsx';
import { JournalRow } from './journal-row.tsx';
import styles from './journal.module.css';

interface JournalTableProps {
  readonly list: InvoiceList;
  /** Issuer keys withdrawn since, by kid. */
  readonly withdrawn: readonly string[];
  readonly today: CivilDate;
  /** `seq` of the chosen invoice. */
  readonly chosen: number | null;
  readonly onChoose: (seq: number) => void;
}

/** Invoices, newest first. */
export function JournalTable({ list, withdrawn, today, chosen, onChoose }: JournalTableProps) {
  const text = useText(journalText);
  const { time, number, patient, total, collected, amo, amc } = text.columns;
  return (
    <section className={styles.lines} aria-label={text.invoices}>
      <table>
        <thead>
          <tr>
            <th scope="col">{time}</th>
            <th scope="col">{number}</th>
            <th scope="col">{patient}</th>
            <th scope="col" className={styles.right}>
              {total}
            </th>
            <th scope="col" className={styles.right}>
              {collected}
            </th>
            <th scope="col">{amo}</th>
            <th scope="col">{amc}</th>
          </tr>
        </thead>
        <tbody>
          {list.invoices.map((invoice, place) => (
            <Fragment key={invoice.record.seq}>
              {gapsBetween(list, place).map((gap) => (
                <GapRow key={gap.seq} gap={gap} today={today} />
              ))}
              <JournalRow
                place={place}
                invoice={invoice}
                isDoubtful={restsOnWithdrawnKey(invoice.record.body.proof, withdrawn)}
                today={today}
                isChosen={invoice.record.seq === chosen}
                onChoose={onChoose}
              />
            </Fragment>
          ))}
          {gapsBetween(list, list.invoices.length).map((gap) => (
            <GapRow key={gap.seq} gap={gap} today={today} />
          ))}
        </tbody>
      </table>
      {list.more && <p className={styles.more}>{text.more}</p>}
    </section>
  );
}

/** Gaps newer than the invoice at a place and older than the one before it. */
function gapsBetween({ invoices, gaps }: InvoiceList, place: number): InvoiceList['gaps'] {
  const newer = invoices[place - 1]?.record.seq ?? Infinity;
  const older = invoices[place]?.record.seq ?? 0;
  return gaps.filter(({ seq }) => seq < newer && seq > older);
}
