import type { ReactNode } from 'react';
import { settingsText } from '#ui/text/settings.ts';
import { useText } from '#ui/text/use-text.ts';
import { PracticeFields } from './practice-fields.tsx';
import type { PracticeForm } from './practice-form.ts';
import styles from './settings.module.css';
import { TillFields, type TillSettings } from './till-fields.tsx';

interface PracticeWorkProps {
  readonly form: PracticeForm;
  readonly isFirst: boolean;
  readonly till: TillSettings;
  readonly onTill: (change: Partial<TillSettings>) => void;
  /** The same as the filled button of the ticket. */
  readonly onSubmit: () => void;
  /** The key of the till, at the first start. */
  readonly secrets?: ReactNode;
}

/** First start and settings: the questions, and what this till shows. */
export function PracticeWork({ form, isFirst, till, onTill, onSubmit, secrets }: PracticeWorkProps) {
  const text = useText(settingsText);
  return (
    <form
      className={styles.sheet}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <header>
        <h1>{isFirst ? text.welcome : text.title}</h1>
        {isFirst && <p>{text.welcomeWhy}</p>}
      </header>
      {!isFirst && <h2>{text.practiceTitle[form.practice.profession]}</h2>}
      <PracticeFields form={form} />
      {secrets}
      <h2>{text.till}</h2>
      <TillFields till={till} onTill={onTill} />
      <button type="submit" className="visually-hidden" tabIndex={-1}>
        {isFirst ? text.start : text.save}
      </button>
    </form>
  );
}
