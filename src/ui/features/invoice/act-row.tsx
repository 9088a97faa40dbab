import { asksAld, type DraftLine, type Person } from '#flow/counter';
import type { TicketLine } from '#flow/price-invoice';
import { invoiceText } from '#ui/text/invoice.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useText } from '#ui/text/use-text.ts';
import { AldQuestion } from './ald-question.tsx';
import { AskedCents } from './asked-cents.tsx';
import type { Dispatch } from './dispatch.ts';
import { FeeCell } from './fee-cell.tsx';
import { LineFindings } from './line-findings.tsx';
import styles from './lines.module.css';
import { ShareCells } from './share-cells.tsx';
import { isWarnedAt, type TicketCheck } from './ticket-check.ts';
import { UsualFee, type UsualFees } from './usual-fee.tsx';

interface ActRowProps {
  readonly entry: Extract<TicketLine, { kind: 'draft' }>;
  readonly place: number;
  readonly person: Person | null;
  readonly check: TicketCheck;
  readonly isSelected: boolean;
  /** A doctor's. */
  readonly usual?: UsualFees | undefined;
  readonly dispatch: Dispatch;
}

/** One act: its code and name, what is charged, its base, and who pays what. */
export function ActRow({ entry, place, person, check, isSelected, usual, dispatch }: ActRowProps) {
  const text = useText(invoiceText);
  const actName = useActName();
  const { line, priced } = entry;
  const name = actName(line.code, line.label);
  const isAsked = asksAld(line, person);
  const look = isAsked || isWarnedAt(check, place) ? styles.warned : isSelected && place > 0 ? styles.selected : '';
  return (
    <>
      <tr data-testid={`line-${place}`} className={look} onClick={() => dispatch({ type: 'select', id: line.id })}>
        <td>
          <span className={styles.code}>{line.code}</span>
          <span className={styles.name}>{name}</span>
          <span className={styles.detail}>{detailsOf(line, text).join(', ')}</span>
          <UsualFee code={line.code} cents={line.feeCents} usual={usual} />
        </td>
        <td className={styles.right} data-label={text.fee}>
          <FeeCell
            label={text.editFee(name)}
            cents={line.feeCents ?? priced?.feeCents ?? null}
            onChange={(feeCents) => dispatch({ type: 'change-line', id: line.id, change: { feeCents } })}
            onSkip={() => dispatch({ type: 'pay-by', means: 'cash' })}
          />
        </td>
        <td className={`${styles.right} ${styles.quiet}`} data-label={text.base}>
          {priced && <AskedCents cents={priced.baseCents} asked={{ place, amount: 'baseCents' }} dispatch={dispatch} />}
        </td>
        <ShareCells priced={person && priced} place={place} dispatch={dispatch} />
      </tr>
      {isAsked && (
        <tr className={`${styles.note} ${styles.warned}`}>
          <td colSpan={6}>
            <AldQuestion
              onAnswer={(relatedToAld) => dispatch({ type: 'change-line', id: line.id, change: { relatedToAld } })}
            />
          </td>
        </tr>
      )}
      <LineFindings check={check} place={place} columns={6} dispatch={dispatch} />
    </>
  );
}

function detailsOf(line: DraftLine, text: (typeof invoiceText)['fr']): readonly string[] {
  const ald = line.relatedToAld === null ? '' : line.relatedToAld ? text.aldYes : text.aldNo;
  return [line.tooth === undefined ? '' : text.onTooth(line.tooth), ald].filter((word) => word !== '');
}
