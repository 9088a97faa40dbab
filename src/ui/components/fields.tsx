import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { parseTypedAmount, typedAmount } from '#ui/text/amounts.ts';
import { useLanguage } from '#ui/text/use-text.ts';

/** What every field has. An error is one sentence with the value that would do. */
interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly testId?: string | undefined;
  readonly autoFocus?: boolean;
  /** For a field whose place says what it is: the label is then spoken, not drawn. */
  readonly isLabelHidden?: boolean;
}

function shared(props: FieldProps) {
  const { label, hint, error, required = false, testId, autoFocus = false, isLabelHidden = false } = props;
  const described = hint === undefined ? {} : { description: hint };
  const named = isLabelHidden ? { 'aria-label': label } : { label };
  return { ...named, ...described, error: error ?? false, required, 'data-testid': testId, autoFocus };
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal';
  readonly autoComplete?: string;
  readonly maxLength?: number;
  /** Identifiers are read character by character: their face slashes the zero. */
  readonly mono?: boolean;
  readonly type?: 'text' | 'date' | 'time' | 'password';
}

/** A line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, placeholder, inputMode = 'text', autoComplete = 'off', maxLength = 200 } = props;
  return (
    <TextInput
      {...shared(props)}
      {...(placeholder === undefined ? {} : { placeholder })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      type={props.type ?? 'text'}
      inputMode={inputMode}
      autoComplete={autoComplete}
      maxLength={maxLength}
      classNames={{ input: props.mono === true ? 'mono' : '' }}
    />
  );
}

interface LinesFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A text of a few lines, such as an address. */
export function LinesField(props: LinesFieldProps) {
  return (
    <Textarea
      {...shared(props)}
      value={props.value}
      rows={3}
      maxLength={400}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

interface AmountFieldProps extends FieldProps {
  readonly cents: number | null;
  /** Null while what is typed is not an amount. */
  readonly onChange: (cents: number | null) => void;
}

/** An amount in cents, typed with a comma or a point. What was typed stays as typed until the field is left. */
export function AmountField(props: AmountFieldProps) {
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (props.cents === null ? '' : typedAmount(props.cents, language));
  return (
    <TextInput
      {...shared(props)}
      value={shown}
      inputMode="decimal"
      autoComplete="off"
      maxLength={14}
      rightSection={'€'}
      classNames={{ input: 'amount-input' }}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(parseTypedAmount(event.currentTarget.value));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface ChoiceFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One value of a short list: the system's own list, which every keyboard and phone knows. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  return (
    <NativeSelect
      {...shared(props)}
      value={props.value}
      data={[...props.choices]}
      className="choice-field"
      onChange={(event) => {
        const chosen = props.choices.find(({ value }) => value === event.currentTarget.value);
        if (chosen) props.onChange(chosen.value);
      }}
    />
  );
}
