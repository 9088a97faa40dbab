import { useId } from 'react';
import { Icon } from '#ui/components/icon.tsx';
import styles from './choices.module.css';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  readonly look?: 'chips' | 'rows';
  /** The legend is said, not shown, when the title above already says it. */
  readonly isLegendHidden?: boolean;
}

/** One choice out of a few: real radio buttons, so that arrows and screen readers work; the chosen one has a check. */
export function Choices<T extends string>(props: ChoicesProps<T>) {
  const { legend, options, chosen, onChoose, look = 'chips', isLegendHidden = false } = props;
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={isLegendHidden ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div className={styles[look]}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={group}
              checked={value === chosen}
              onChange={() => {
                onChoose(value);
              }}
            />
            <Icon name="check" />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
