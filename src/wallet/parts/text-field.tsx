import { useId } from 'react';
import styles from './text-field.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'search';
  readonly digits?: boolean;
  /** Several lines, for a long text that is pasted. */
  readonly isLong?: boolean;
}

/** A field of the phone, its label above and its hint below. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  type = 'text',
  digits = false,
  isLong = false,
}: TextFieldProps) {
  const id = useId();
  const about = {
    id,
    className: styles.input,
    value,
    autoComplete: 'off',
    spellCheck: false,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
    onChange: (event: { readonly target: { readonly value: string } }) => {
      onChange(event.target.value);
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {isLong ? (
        <textarea {...about} rows={3} />
      ) : (
        <input {...about} type={type} inputMode={digits ? 'numeric' : undefined} />
      )}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
    </div>
  );
}
