import { groupedNumber, invoiceNumber, readInvoiceNumber } from '#core/record';
import type { Env } from '#core/token';
import type { Loss } from '#flow/begin-again';
import { useId, useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { momentOf } from '#ui/text/moments.ts';
import { restartText } from '#ui/text/restart.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './restart-panel.module.css';

interface RestartPanelProps {
  readonly env: Env;
  readonly loss: Loss;
  readonly isManager: boolean;
  readonly isGoing: boolean;
  /** Why the last try was refused, as a sentence; empty when it was not. */
  readonly refused: string;
  readonly onSalvage: () => void;
  readonly onGo: (last: number) => void;
}

/** What is known and what is lost of a journal that refuses to go on, and how a manager goes on with it. */
export function RestartPanel(props: RestartPanelProps) {
  const { loss, isManager } = props;
  const text = useText(restartText);
  const language = useLanguage();
  const title = useId();
  const { reason, invoices, lastNumber, lastAt, kept } = loss;
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.title}</h2>
      <p>{text[reason]}</p>
      <dl>
        <dt>{text.known}</dt>
        <dd className="mono">{invoices > 0 ? groupedNumber(lastNumber) : text.never}</dd>
        <dt>{text.when}</dt>
        <dd>{lastAt === null ? text.never : momentOf(lastAt, language)}</dd>
        <dt>{text.kept}</dt>
        <dd>{text.invoices(kept)}</dd>
        <dt>{text.missing}</dt>
        <dd>{text.invoices(invoices - kept)}</dd>
      </dl>
      <p>{text.first}</p>
      {kept > 0 && <p>{text.keptWhy}</p>}
      {reason === 'damaged' && (
        <>
          <p>{text.droppedWhy}</p>
          <ActionButton onPress={props.onSalvage}>{text.salvage}</ActionButton>
        </>
      )}
      {isManager ? <GoOn {...props} /> : <p>{text.notManager}</p>}
    </section>
  );
}

/** Nothing is filled in: whoever types the number has read it. */
function GoOn({ env, isGoing, refused, onGo }: RestartPanelProps) {
  const text = useText(restartText);
  const [typed, setTyped] = useState('');
  const last = readInvoiceNumber(env, typed);
  const next = last === null ? text.goUnknown : text.go(groupedNumber(invoiceNumber(env, last + 1)));
  const waits = isGoing ? text.going : last === null ? text.waits : undefined;
  return (
    <>
      <p>{text.after}</p>
      <div className={styles.form}>
        <TextField
          label={text.last}
          hint={text.lastHint}
          value={typed}
          onChange={setTyped}
          error={refused === '' ? undefined : refused}
          maxLength={16}
          mono
        />
        <ActionButton waitsFor={waits} onPress={() => last !== null && onGo(last)}>
          {isGoing ? text.going : next}
        </ActionButton>
      </div>
    </>
  );
}
