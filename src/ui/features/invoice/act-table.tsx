import type { CounterState, Person } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { AddLineRow } from './add-line-row.tsx';
import { ActRow } from './act-row.tsx';
import type { Dispatch } from './dispatch.ts';
import { LineFindings } from './line-findings.tsx';
import styles from './lines.module.css';
import type { TicketCheck } from './ticket-check.ts';
import type { UsualFees } from './usual-fee.tsx';

interface ActTableProps {
  readonly state: CounterState;
  readonly person: Person | null;
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly usual?: UsualFees | undefined;
  readonly dispatch: Dispatch;
}

/** The acts of the ticket, and the row that adds one. */
export function ActTable({ state, person, invoice, check, usual, dispatch }: ActTableProps) {
  const text = useText(invoiceText);
  const drafted = invoice.lines.filter((entry) => entry.kind === 'draft');
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th>{text.act}</th>
          {[text.fee, text.base, text.amo, text.amc, text.patient].map((title) => (
            <th key={title} className={styles.right}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drafted.map((entry, place) => (
          <ActRow
            key={entry.line.id}
            entry={entry}
            place={place}
            person={person}
            check={check}
            usual={usual}
            isSelected={entry.line.id === state.selectedId}
            dispatch={dispatch}
          />
        ))}
        <LineFindings check={check} place={null} columns={6} dispatch={dispatch} />
        <AddLineRow columns={6} label={drafted.length === 0 ? text.noLine : text.addAct} dispatch={dispatch} />
      </tbody>
    </table>
  );
}
