import type { Draft } from '#flow/counter';
import { Amount } from '#ui/components/amount.tsx';
import { AmountField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './ticket.module.css';

const means = ['card', 'cash', 'cheque'] as const;

interface PaymentRowProps {
  readonly draft: Draft;
  readonly dueCents: number;
  readonly dispatch: Dispatch;
}

/** How what is due is collected: a row above the button, not a screen. Absent when nothing is due. */
export function PaymentRow({ draft, dueCents, dispatch }: PaymentRowProps) {
  const text = useText(ticketText);
  if (dueCents === 0) return null;
  return (
    <div className={styles.payment}>
      {draft.means === 'cash' && <Cash draft={draft} dueCents={dueCents} dispatch={dispatch} />}
      <div className={styles.means}>
        <div role="radiogroup" aria-label={text.payment}>
          {means.map((way) => (
            <button
              key={way}
              type="button"
              role="radio"
              aria-checked={way === draft.means}
              tabIndex={way === draft.means ? 0 : -1}
              data-means={way}
              onClick={() => dispatch({ type: 'pay-by', means: way })}
            >
              {way === draft.means && <Icon name="check" />}
              {text.means[way]}
            </button>
          ))}
        </div>
        <span className={styles.hint}>
          <Kbd keys="Tab" />
        </span>
      </div>
    </div>
  );
}

function Cash({ draft, dueCents, dispatch }: PaymentRowProps) {
  const text = useText(ticketText);
  const { givenCents } = draft;
  const isShort = givenCents !== null && givenCents < dueCents;
  return (
    <div className={styles.cash}>
      <AmountField
        label={text.given}
        cents={givenCents}
        onChange={(cents) => dispatch({ type: 'given', cents })}
        error={isShort ? text.cashShort : undefined}
        autoFocus
      />
      {givenCents !== null && !isShort && (
        <p role="status">
          {text.change}
          <Amount cents={givenCents - dueCents} className={styles.change ?? ''} testId="amount-change" />
        </p>
      )}
    </div>
  );
}
