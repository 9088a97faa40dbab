import { asksAld, hasOpenAlert, type DraftLine, type Person } from '#flow/counter';
import type { TicketLine } from '#flow/price-invoice';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import { AldQuestion } from './ald-question.tsx';
import { BoxName } from './box-name.tsx';
import type { Dispatch } from './dispatch.ts';
import { FeeCell } from './fee-cell.tsx';
import { LineAlert } from './line-alert.tsx';
import { LineFindings } from './line-findings.tsx';
import styles from './lines.module.css';
import { QuantityCell } from './quantity-cell.tsx';
import { ShareCells } from './share-cells.tsx';
import { isWarnedAt, type TicketCheck } from './ticket-check.ts';

interface BoxRowProps {
  readonly entry: Extract<TicketLine, { kind: 'draft' }>;
  readonly place: number;
  readonly person: Person | null;
  readonly check: TicketCheck;
  readonly isSelected: boolean;
  readonly dispatch: Dispatch;
}

/** One medicine: its box, how many, at what rate, and who pays what; beneath it, what must be settled. */
export function BoxRow({ entry, place, person, check, isSelected, dispatch }: BoxRowProps) {
  const text = useText(invoiceText);
  const { line, priced } = entry;
  const { id } = line;
  const change = (part: Partial<DraftLine>) => dispatch({ type: 'change-line', id, change: part });
  const isAsked = asksAld(line, person);
  const isWarned = isAsked || hasOpenAlert(line) || isWarnedAt(check, place);
  const look = isWarned ? styles.warned : isSelected ? styles.selected : '';
  return (
    <>
      <tr data-testid={`line-${place}`} className={look} onClick={() => dispatch({ type: 'select', id })}>
        <td>
          <BoxName line={line} isSelected={isSelected} dispatch={dispatch} />
        </td>
        <td className={styles.right} data-label={text.quantity}>
          <QuantityCell label={line.label} quantity={line.quantity} onChange={(quantity) => change({ quantity })} />
        </td>
        <td className={`${styles.right} ${styles.quiet}`} data-label={text.rate}>
          {priced && text.percent(priced.ratePct)}
        </td>
        <td className={styles.right} data-label={text.price}>
          <FeeCell
            label={text.editPrice(line.label)}
            cents={priced?.feeCents ?? null}
            onChange={(cents) => change(typedPrice(line, cents))}
            onSkip={() => dispatch({ type: 'pay-by', means: 'cash' })}
          />
        </td>
        <ShareCells priced={person && priced} place={place} dispatch={dispatch} />
      </tr>
      {(isAsked || hasOpenAlert(line)) && (
        <tr className={`${styles.note} ${styles.warned}`}>
          <td colSpan={7}>
            {hasOpenAlert(line) ? (
              <LineAlert
                line={line}
                onSettle={() => line.alert && change({ alert: { ...line.alert, isSettled: true } })}
                onRemove={() => dispatch({ type: 'remove-line', id })}
              />
            ) : (
              <AldQuestion onAnswer={(relatedToAld) => change({ relatedToAld })} />
            )}
          </td>
        </tr>
      )}
      <LineFindings check={check} place={place} columns={7} dispatch={dispatch} />
    </>
  );
}

/** The price shown is that of the line, fees included; the ticket keeps the price of one box without its fee. */
function typedPrice(line: DraftLine, cents: number | null): Partial<DraftLine> {
  if (cents === null) return {};
  const each = Math.round(cents / line.quantity) - (line.dispensingFeeCents ?? 0);
  return { unitPriceCents: Math.max(0, each) };
}
