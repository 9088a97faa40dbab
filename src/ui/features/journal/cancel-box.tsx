import { groupedNumber, type CancelReason } from '#core/record';
import type { StoredInvoice } from '#flow/validate-invoice';
import { useEffect, useRef, useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChoiceField } from '#ui/components/fields.tsx';
import { formatAmount } from '#ui/text/amounts.ts';
import { journalText } from '#ui/text/journal.ts';
import { storeText, type JournalRefusal } from '#ui/text/store.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';

/** How far a cancellation has come. */
export type CancelState =
  | { readonly kind: 'no' }
  | { readonly kind: 'asked' }
  | { readonly kind: 'storing' }
  | { readonly kind: 'refused'; readonly code: JournalRefusal };

interface CancelBoxProps {
  readonly invoice: StoredInvoice;
  readonly state: Exclude<CancelState, { kind: 'no' }>;
  readonly onKeep: () => void;
  readonly onCancel: (reason: CancelReason) => void;
}

const reasons: readonly CancelReason[] = ['wrong-person', 'wrong-act', 'wrong-amount', 'not-performed', 'other'];

/** Asks before an invoice is cancelled. `Enter` keeps it: habit cannot press through. */
export function CancelBox({ invoice, state, onKeep, onCancel }: CancelBoxProps) {
  const text = useText(journalText);
  const refusals = useText(storeText);
  const language = useLanguage();
  const [reason, setReason] = useState<CancelReason>('wrong-act');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { number, payment } = invoice.record.body;
  return (
    <div className={styles.cancel} role="group" aria-labelledby="cancel-title">
      <h3 id="cancel-title" ref={title} tabIndex={-1}>
        {text.cancelTitle(groupedNumber(number))}
      </h3>
      <p>{text.cancelWhy}</p>
      {payment.dueCents > 0 && <p>{text.collectedBack(formatAmount(payment.dueCents, language))}</p>}
      <ChoiceField
        label={text.cancelReason}
        value={reason}
        choices={reasons.map((value) => ({ value, label: text.reasons[value] }))}
        onChange={setReason}
      />
      {state.kind === 'refused' && (
        <p role="alert" className={styles.refused}>
          {refusals[state.code].title}. {refusals[state.code].next}
        </p>
      )}
      <div className={styles.foot}>
        <ActionButton look="filled" size="large" keys="Enter" onPress={onKeep}>
          {text.keep}
        </ActionButton>
        <ActionButton
          onPress={() => onCancel(reason)}
          waitsFor={state.kind === 'storing' ? text.cancelling : undefined}
        >
          {state.kind === 'storing' ? text.cancelling : text.confirm}
        </ActionButton>
      </div>
    </div>
  );
}
