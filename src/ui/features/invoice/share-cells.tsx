import type { BreakdownLine } from '#core/price';
import type { AskedName } from '#flow/counter';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';

interface ShareCellsProps {
  readonly priced: BreakdownLine | null;
  /** Place of the line on the ticket. */
  readonly place: number;
  readonly dispatch: Dispatch;
}

/** What AMO, AMC and the patient each pay of a line, always in this order. Empty until the line can be priced. */
export function ShareCells({ priced, ...line }: ShareCellsProps) {
  const text = useText(invoiceText);
  const amo = priced ? priced.amoCents + priced.secondPublicCents : null;
  const due = (priced?.patientCents ?? 0) > 0;
  return (
    <>
      <Share {...line} label={text.amo} amount="amoCents" cents={amo} />
      <Share {...line} label={text.amc} amount="amcCents" cents={priced?.amcCents ?? null} />
      <Share {...line} label={text.patient} amount="patientCents" cents={priced?.patientCents ?? null} emphasis={due} />
    </>
  );
}

interface ShareProps extends Pick<ShareCellsProps, 'place' | 'dispatch'> {
  readonly label: string;
  readonly amount: AskedName;
  readonly cents: number | null;
  readonly emphasis?: boolean;
}

function Share({ label, cents, emphasis = false, place, amount, dispatch }: ShareProps) {
  const look = emphasis ? styles.due : cents === 0 ? styles.quiet : '';
  return (
    <td className={`${styles.right} ${look}`} data-label={label}>
      {cents !== null && <AskedCents cents={cents} asked={{ place, amount }} dispatch={dispatch} />}
    </td>
  );
}
