import type { BreakdownLine } from '#core/price';
import { Amount } from '#ui/components/amount.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './lines.module.css';

/** What AMO, AMC and the patient each pay of a line, always in this order. Empty until the line can be priced. */
export function ShareCells({ priced }: { readonly priced: BreakdownLine | null }) {
  const text = useText(invoiceText);
  const amo = priced ? priced.amoCents + priced.secondPublicCents : null;
  const due = (priced?.patientCents ?? 0) > 0;
  return (
    <>
      <Share label={text.amo} cents={amo} />
      <Share label={text.amc} cents={priced?.amcCents ?? null} />
      <Share label={text.patient} cents={priced?.patientCents ?? null} emphasis={due} />
    </>
  );
}

interface ShareProps {
  readonly label: string;
  readonly cents: number | null;
  readonly emphasis?: boolean;
}

function Share({ label, cents, emphasis = false }: ShareProps) {
  const look = emphasis ? styles.due : cents === 0 ? styles.quiet : '';
  return (
    <td className={`${styles.right} ${look}`} data-label={label}>
      {cents !== null && <Amount cents={cents} />}
    </td>
  );
}
