import type { CivilDate } from '#core/shared';
import type { InvoiceList } from '#flow/list-invoices';
import { restsOnWithdrawnKey } from '#flow/withdrawn-key';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';
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
            <JournalRow
              key={invoice.record.seq}
              place={place}
              invoice={invoice}
              isDoubtful={restsOnWithdrawnKey(invoice.record.body.proof, withdrawn)}
              today={today}
              isChosen={invoice.record.seq === chosen}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      </table>
      {list.more && <p className={styles.more}>{text.more}</p>}
    </section>
  );
}
