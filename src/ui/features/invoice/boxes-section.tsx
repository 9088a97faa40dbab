import { hasOpenAlert, type CounterState, type Draft, type Person } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { Kbd } from '#ui/components/kbd.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { BoxRow } from './box-row.tsx';
import type { Dispatch } from './dispatch.ts';
import { FeeRow } from './fee-row.tsx';
import styles from './lines.module.css';

interface BoxesSectionProps {
  readonly state: CounterState;
  readonly person: Person | null;
  readonly invoice: PricedInvoice;
  readonly dispatch: Dispatch;
}

/** What the pharmacist dispenses: boxes, the fees that go with the prescription, and what must be settled. */
export function BoxesSection({ state, person, invoice, dispatch }: BoxesSectionProps) {
  const text = useText(invoiceText);
  const { lines } = state.draft;
  const boxes = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const alerts = lines.filter(hasOpenAlert).length;
  return (
    <section className={styles.section} aria-label={text.medicines}>
      <div className={styles.head}>
        <h2>{text.boxes(boxes)}</h2>
        <span className={styles.meta}>{describe(state.draft, text)}</span>
        {alerts > 0 && (
          <span className={styles.end}>
            <StateMark tone="warn" icon="triangle">
              {text.alerts(alerts)}
            </StateMark>
          </span>
        )}
      </div>
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
          {invoice.lines.map((entry, place) =>
            entry.kind === 'draft' ? (
              <BoxRow
                key={entry.line.id}
                entry={entry}
                place={place}
                person={person}
                isSelected={entry.line.id === state.selectedId}
                dispatch={dispatch}
              />
            ) : (
              <FeeRow key={entry.code} entry={entry} place={place} isKnown={person !== null} dispatch={dispatch} />
            ),
          )}
          <tr className={styles.add}>
            <td colSpan={7}>
              <button
                type="button"
                className={styles.addButton}
                data-testid="line-add"
                onClick={() => dispatch({ type: 'open', panel: 'search' })}
              >
                {lines.length === 0 ? text.noBox : text.scanNext} <Kbd keys="F2" />
              </button>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function describe({ lines, prescription }: Draft, text: (typeof invoiceText)['fr']): string {
  const medicines = text.medicinesCount(lines.length);
  if (!prescription) return medicines;
  return `${medicines}, ${text.prescriptionOf(text.day(prescription.date), prescription.prescriberName)}`;
}
