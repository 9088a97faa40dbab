import { useState } from 'react';
import { toothText } from '#ui/text/tooth.ts';
import { useText } from '#ui/text/use-text.ts';
import { Chip, ChipGroup } from './chip.tsx';
import { ToothField } from './tooth-chart-field.tsx';
import { type Dentition, dentitionOf } from './tooth-chart-layout.ts';
import styles from './tooth-chart.module.css';
import { ToothChart, type ToothHistory } from './tooth-chart.tsx';

interface ToothPickerProps {
  readonly teeth: readonly string[];
  readonly onTeeth: (teeth: readonly string[]) => void;
  /** `Enter` in the field once it holds at least one whole tooth: what comes next is the act. */
  readonly onDone: () => void;
  readonly history: ToothHistory;
  /** Which teeth the chart opens on when none is chosen: a young child has milk teeth. */
  readonly opensOn?: Dentition;
  readonly autoFocus?: boolean;
}

/** Teeth by their number (`2` `6` `Enter`, `,` for another) or on the chart; each way shows in the other. */
export function ToothPicker(props: ToothPickerProps) {
  const { teeth, onTeeth, onDone, history, opensOn = 'permanent', autoFocus = false } = props;
  const text = useText(toothText);
  const [asked, setAsked] = useState<Dentition | null>(null);
  const last = teeth.at(-1);
  const dentition = asked ?? (last === undefined ? null : dentitionOf(last)) ?? opensOn;
  const change = (next: readonly string[]) => {
    setAsked(null);
    onTeeth(next);
  };
  const toggle = (fdi: string) =>
    change(teeth.includes(fdi) ? teeth.filter((other) => other !== fdi) : [...teeth, fdi]);
  return (
    <>
      <div className={styles.head}>
        <ToothField teeth={teeth} onTeeth={change} onDone={onDone} autoFocus={autoFocus} />
        <Legend />
        <ChipGroup label={text.dentition}>
          {(['permanent', 'milk'] as const).map((choice) => (
            <Chip key={choice} chosen={choice === dentition} onChoose={() => setAsked(choice)}>
              {text[choice]}
            </Chip>
          ))}
        </ChipGroup>
      </div>
      <ToothChart dentition={dentition} selected={teeth} history={history} onToggle={toggle} />
    </>
  );
}

function Legend() {
  const text = useText(toothText);
  return (
    <span className={styles.legend} aria-hidden="true">
      <span>
        <i className={styles.crownedMark} />
        {text.crowned}
      </span>
      <span>
        <svg viewBox="0 0 12 12" className={styles.absentMark}>
          <path d="m2 2 8 8m0-8-8 8" />
        </svg>
        {text.absent}
      </span>
    </span>
  );
}
