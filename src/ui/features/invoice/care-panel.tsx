import { useState } from 'react';
import type { Nature } from '#core/price';
import { parseCivilDate } from '#core/shared';
import type { Cause, Draft } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChoiceField, TextField } from '#ui/components/fields.tsx';
import { careText } from '#ui/text/care.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from '#ui/components/form-panel.module.css';

const natures: readonly Nature[] = ['sickness', 'maternity', 'work-accident'];

interface CarePanelProps {
  readonly draft: Draft;
  /** Only a doctor's supplements depend on the clock. */
  readonly isDoctor: boolean;
  readonly dispatch: Dispatch;
}

/** When the act was done, and why the care was given: what the rights of a phone cannot know. */
export function CarePanel({ draft, isDoctor, dispatch }: CarePanelProps) {
  const text = useText(careText);
  const [time, setTime] = useState(draft.time ?? '');
  const [nature, setNature] = useState<Nature>(draft.cause.nature);
  const [day, setDay] = useState<string>(draft.cause.accidentDate ?? '');
  const [number, setNumber] = useState(draft.cause.accidentNumber ?? '');
  const accidentDate = parseCivilDate(day);
  const isAccident = nature === 'work-accident';
  const isDayWrong = isAccident && day !== '' && (accidentDate === null || accidentDate > draft.date);
  const keep = () => {
    if (isDayWrong) return;
    if (isDoctor) dispatch({ type: 'time', time: /^\d\d:\d\d$/.test(time) ? time : null });
    const accident = isAccident ? accidentOf(accidentDate, number) : {};
    dispatch({ type: 'cause', cause: { nature, ...accident } });
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{text.title}</h2>
      <div className={styles.fields}>
        {isDoctor && <TextField label={text.time} type="time" value={time} onChange={setTime} autoFocus />}
        <ChoiceField
          label={text.nature}
          value={nature}
          choices={natures.map((value) => ({ value, label: text.natures[value] }))}
          onChange={setNature}
          autoFocus={!isDoctor}
        />
        {isAccident && (
          <>
            <TextField
              label={text.accidentDate}
              type="date"
              value={day}
              onChange={setDay}
              error={isDayWrong ? text.accidentDateError : undefined}
            />
            <TextField label={text.accidentNumber} value={number} onChange={setNumber} maxLength={30} mono />
          </>
        )}
      </div>
      <div className={styles.actions}>
        <ActionButton look="filled" keys="Enter" type="submit" onPress={() => undefined}>
          {text.keep}
        </ActionButton>
        <ActionButton keys="Escape" onPress={() => dispatch({ type: 'open', panel: null })}>
          {text.close}
        </ActionButton>
      </div>
    </form>
  );
}

function accidentOf(date: Cause['accidentDate'] | null, number: string): Omit<Cause, 'nature'> {
  return {
    ...(date ? { accidentDate: date } : {}),
    ...(number.trim() === '' ? {} : { accidentNumber: number.trim() }),
  };
}
