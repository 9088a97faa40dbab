import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import styles from './manual.module.css';

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/** One choice of a few, its name above. */
export function Choices<Value extends string>({ label, words, value, onChoose }: ChoicesProps<Value>) {
  const values = Object.keys(words) as Value[];
  return (
    <div>
      <span className={styles.label}>{label}</span>
      <ChipGroup label={label}>
        {values.map((one) => (
          <Chip key={one} chosen={one === value} onChoose={() => onChoose(one)}>
            {words[one]}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}
