import { useState } from 'react';
import type { DraftLine } from '#flow/counter';
import { formatAmount } from '#ui/text/amounts.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { AmountForm } from './amount-form.tsx';
import type { Dispatch } from './dispatch.ts';

interface BaseLimitsProps {
  readonly line: DraftLine;
  readonly dispatch: Dispatch;
}

/**
 * What limits the base of a reimbursed box, per box and without its fee: the TFR of its group, which no public file
 * gives, and the dearest generic when the patient refuses one and the catalogue has none in a box like this.
 */
export function BaseLimits({ line, dispatch }: BaseLimitsProps) {
  const text = useText(invoiceText);
  const { id, ratePct, substitution, genericCapCents, isCapTyped, tfrCents = null } = line;
  if (ratePct === undefined || ratePct === 0) return null;
  const change = (part: Partial<DraftLine>) => dispatch({ type: 'change-line', id, change: part });
  const asksCap = substitution === 'refused' && (genericCapCents === undefined || isCapTyped === true);
  return (
    <>
      <LimitField name={text.tfr} cents={tfrCents} onKeep={(cents) => change({ tfrCents: cents })} />
      {asksCap && (
        <LimitField
          name={text.dearestGeneric}
          cents={genericCapCents ?? null}
          onKeep={(cents) => change({ genericCapCents: cents, isCapTyped: true })}
        />
      )}
    </>
  );
}

interface LimitFieldProps {
  readonly name: string;
  readonly cents: number | null;
  /** Null takes the limit away. */
  readonly onKeep: (cents: number | null) => void;
}

/** A button that says the limit and becomes a field. Enter and leaving the field keep it; an empty field takes it away. */
function LimitField({ name, cents, onKeep }: LimitFieldProps) {
  const text = useText(invoiceText);
  const language = useLanguage();
  const [isEditing, setEditing] = useState(false);
  if (isEditing)
    return <AmountForm label={name} cents={cents} onChange={onKeep} onDone={() => setEditing(false)} autoFocus />;
  return (
    <button type="button" onClick={() => setEditing(true)}>
      {cents === null ? text.typeLimit(name) : text.limit(name, formatAmount(cents, language))}
    </button>
  );
}
