import type { DraftLine } from '#flow/counter';
import { Kbd } from '#ui/components/kbd.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { BaseLimits } from './base-limits.tsx';
import type { Dispatch } from './dispatch.ts';
import styles from './lines.module.css';
import { nextSubstitution } from './next-substitution.ts';

interface BoxNameProps {
  readonly line: DraftLine;
  readonly isSelected: boolean;
  readonly dispatch: Dispatch;
}

/** The medicine's name, its form and code, what was answered about it; on the chosen line, what can be answered. */
export function BoxName({ line, isSelected, dispatch }: BoxNameProps) {
  const text = useText(invoiceText);
  const language = useLanguage();
  const { label, detail, cip13 } = line;
  const answers = [...answersOf(line, text), ...limitsOf(line, text, (cents) => formatAmount(cents, language))];
  return (
    <>
      <span className={styles.name}>{label}</span>
      <span className={styles.detail}>
        {detail} {cip13 !== undefined && <span className="mono">{text.cip(cip13)}</span>}
      </span>
      {answers.length > 0 && <span className={styles.detail}>{answers.join(', ')}</span>}
      {isSelected && <BoxChoices line={line} dispatch={dispatch} />}
    </>
  );
}

/** What was answered and is not what goes without saying. */
function answersOf(line: DraftLine, text: (typeof invoiceText)['fr']): readonly string[] {
  const { substitution = 'accepted', refusedByAmo, relatedToAld } = line;
  return [
    substitution === 'accepted' ? '' : text.substitution[substitution],
    refusedByAmo === true ? text.refusedByAmo : '',
    relatedToAld === null ? '' : relatedToAld ? text.aldYes : text.aldNo,
  ].filter((word) => word !== '');
}

/** What limits the base, and whether a person or the catalogue said so. */
function limitsOf(line: DraftLine, text: (typeof invoiceText)['fr'], amount: (cents: number) => string) {
  const { substitution, genericCapCents = null, isCapTyped = false, tfrCents = null, unitPriceCents = 0 } = line;
  if (tfrCents !== null) return [text.limitFrom(text.tfr, amount(tfrCents), true)];
  const isLimited = genericCapCents !== null && genericCapCents < unitPriceCents;
  if (!isLimited || substitution === 'not-substitutable') return [];
  return [text.limitFrom(text.dearestGeneric, amount(genericCapCents), isCapTyped)];
}

/** The generic, turned by the right arrow too; and what the mandatory insurance refuses of the line. */
function BoxChoices({ line, dispatch }: Omit<BoxNameProps, 'isSelected'>) {
  const text = useText(invoiceText);
  const { id, quantity, refusedByAmo, substitution = 'accepted' } = line;
  const refuse = (boxes: number) => () => dispatch({ type: 'refuse-line', id, boxes });
  const turn = () => dispatch({ type: 'change-line', id, change: { substitution: nextSubstitution(line) } });
  return (
    <span className={styles.choices}>
      <button type="button" onClick={turn} title={text.changeSubstitution}>
        {text.substitution[substitution]} <Kbd keys="ArrowRight" />
      </button>
      <BaseLimits line={line} dispatch={dispatch} />
      {refusedByAmo === true ? (
        <button type="button" onClick={refuse(0)}>
          {text.acceptAgain}
        </button>
      ) : (
        <>
          <button type="button" onClick={refuse(quantity)}>
            {text.refuseAll}
          </button>
          {quantity > 1 && (
            <button type="button" onClick={refuse(1)}>
              {text.refuseOne}
            </button>
          )}
        </>
      )}
    </span>
  );
}
