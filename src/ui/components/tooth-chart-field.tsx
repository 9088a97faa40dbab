import { type KeyboardEvent, useId, useState } from 'react';
import { toothText } from '#ui/text/tooth.ts';
import { useText } from '#ui/text/use-text.ts';
import { entryMax, parseTeeth } from './tooth-chart-entry.ts';
import styles from './tooth-chart.module.css';

interface ToothFieldProps {
  readonly teeth: readonly string[];
  readonly onTeeth: (teeth: readonly string[]) => void;
  readonly onDone: () => void;
  readonly autoFocus: boolean;
}

/** The field *Dent*: what is typed stays as typed until `Enter`, or until the chart says otherwise. */
export function ToothField({ teeth, onTeeth, onDone, autoFocus }: ToothFieldProps) {
  const text = useText(toothText);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isChecked, setChecked] = useState(false);
  const entry = parseTeeth(typed);
  const isOurs = typed !== '' && entry.teeth.join() === teeth.join();
  const value = isOurs ? typed : teeth.join(', ');
  const fault = isOurs ? (entry.fault ?? (isChecked && entry.isUnfinished ? typed : null)) : null;

  const type = (next: string) => {
    setTyped(next);
    setChecked(false);
    onTeeth(parseTeeth(next).teeth);
  };
  const finish = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' || event.repeat || value === '') return;
    event.preventDefault();
    event.stopPropagation();
    setChecked(true);
    if (isOurs && (entry.fault !== null || entry.isUnfinished)) return;
    setTyped('');
    onDone();
  };
  return (
    <>
      <label htmlFor={id}>{text.tooth}</label>
      <input
        id={id}
        className={styles.field}
        value={value}
        inputMode="decimal"
        autoComplete="off"
        maxLength={entryMax}
        autoFocus={autoFocus}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-names`}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={finish}
      />
      <p
        id={`${id}-names`}
        className={fault !== null ? styles.fault : teeth.length > 0 ? styles.names : styles.hint}
        role="status"
      >
        {fault === null ? namesOf(teeth, text) : text.noSuchTooth(fault)}
      </p>
    </>
  );
}

function namesOf(teeth: readonly string[], text: (typeof toothText)['fr']): string {
  const [only, ...others] = teeth;
  if (only === undefined) return text.howToType;
  return others.length === 0 ? text.toothName(only) : teeth.join(' · ');
}
