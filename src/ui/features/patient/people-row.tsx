import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { Kbd } from '#ui/components/kbd.tsx';
import type { Person } from '#flow/counter';
import { patientText } from '#ui/text/patient.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './people-row.module.css';

interface PeopleRowProps {
  readonly people: readonly Person[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** For whom the care is: only there when several people share the rights. */
export function PeopleRow({ people, chosen, onChoose }: PeopleRowProps) {
  const text = useText(patientText);
  if (people.length < 2) return null;
  return (
    <div className={styles.people}>
      <span className={styles.label}>
        {text.careFor} <Kbd keys="F3" />
      </span>
      <ChipGroup label={text.careFor}>
        {people.map(({ index, givenName, age }) => (
          <Chip key={index} chosen={index === chosen} onChoose={() => onChoose(index)} testId={`beneficiary-${index}`}>
            {givenName} {age !== null && age < 18 && <small>{text.age(age)}</small>}
          </Chip>
        ))}
      </ChipGroup>
    </div>
  );
}
