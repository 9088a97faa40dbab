import { asksAldOfFees, hasOpenAlert, type CounterState, type Draft, type Person } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { Kbd } from '#ui/components/kbd.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { AddLineRow } from './add-line-row.tsx';
import { BoxRow } from './box-row.tsx';
import type { Dispatch } from './dispatch.ts';
import { FeeRow } from './fee-row.tsx';
import { LineFindings } from './line-findings.tsx';
import styles from './lines.module.css';
import { lacksPrescription, type TicketCheck } from './ticket-check.ts';

interface BoxesSectionProps {
  readonly state: CounterState;
  readonly person: Person | null;
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
  readonly dispatch: Dispatch;
}

/** What the pharmacist dispenses: boxes, the fees that go with the prescription, and what must be settled. */
export function BoxesSection(props: BoxesSectionProps) {
  const { state, check, dispatch } = props;
  const text = useText(invoiceText);
  const { lines } = state.draft;
  return (
    <section className={styles.section} aria-label={text.medicines}>
      <Head draft={state.draft} lacksPrescription={lacksPrescription(check)} dispatch={dispatch} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{text.medicine}</th>
            {[text.quantity, text.rate, text.price, text.amo, text.amc, text.patient].map((title) => (
              <th key={title} className={styles.right}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows {...props} />
          <LineFindings check={check} place={null} columns={7} dispatch={dispatch} />
          <AddLineRow columns={7} label={lines.length === 0 ? text.noBox : text.scanNext} dispatch={dispatch} />
        </tbody>
      </table>
    </section>
  );
}

/** Boxes, then fees; of the fees, the first one asks for all of them. */
function Rows({ state, person, invoice, check, dispatch }: BoxesSectionProps) {
  const { draft, selectedId } = state;
  const asking = asksAldOfFees(draft, person) ? invoice.lines.findIndex(({ kind }) => kind === 'fee') : -1;
  return invoice.lines.map((entry, place) =>
    entry.kind === 'draft' ? (
      <BoxRow
        key={entry.line.id}
        entry={entry}
        place={place}
        person={person}
        check={check}
        isSelected={entry.line.id === selectedId}
        dispatch={dispatch}
      />
    ) : (
      <FeeRow
        key={entry.code}
        entry={entry}
        place={place}
        isKnown={person !== null}
        isAsked={place === asking}
        check={check}
        dispatch={dispatch}
      />
    ),
  );
}

interface HeadProps {
  readonly draft: Draft;
  readonly lacksPrescription: boolean;
  readonly dispatch: Dispatch;
}

/** How many boxes, on whose prescription, and how many alerts. What a prescription lacks is said here, and calmly. */
function Head({ draft, lacksPrescription: lacks, dispatch }: HeadProps) {
  const text = useText(invoiceText);
  const { lines, prescription } = draft;
  const boxes = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const alerts = lines.filter(hasOpenAlert).length;
  return (
    <div className={styles.head}>
      <h2>{text.boxes(boxes)}</h2>
      <span className={styles.meta}>{text.medicinesCount(lines.length)}</span>
      {(prescription ?? lacks) && (
        <button
          type="button"
          className={`${styles.addButton} ${lacks ? styles.lacking : styles.meta}`}
          onClick={() => dispatch({ type: 'open', panel: 'prescription' })}
        >
          {prescription ? text.prescriptionOf(text.day(prescription.date), prescription.prescriberName) : ''}
          {lacks && ` ${text.prescriptionLacks(prescription !== null)}`} <Kbd keys="F6" />
        </button>
      )}
      {alerts > 0 && (
        <span className={styles.end}>
          <StateMark tone="warn" icon="triangle">
            {text.alerts(alerts)}
          </StateMark>
        </span>
      )}
    </div>
  );
}
