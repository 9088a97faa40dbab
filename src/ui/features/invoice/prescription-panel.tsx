import { useState } from 'react';
import { isAmOrFiness, isRpps } from '#core/record';
import { parseCivilDate, type CivilDate } from '#core/shared';
import { findPrescriber, type Draft, type Prescriber } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './prescription-panel.module.css';
import { readRenewal, writtenRenewal } from './written-renewal.ts';

type Prescription = NonNullable<Draft['prescription']>;

interface PrescriptionPanelProps {
  readonly prescription: Prescription | null;
  readonly on: CivilDate;
  /** Prescribers typed here before: three letters and Enter are enough. */
  readonly known: readonly Prescriber[];
  readonly onKeep: (prescription: Prescription) => void;
  /** Opens what else the care may be about: an accident, a maternity. */
  readonly onCare: () => void;
  readonly onClose: () => void;
}

/** What was typed of the prescription, and what it amounts to. */
function useTyped({ prescription, on, known }: PrescriptionPanelProps) {
  const [day, setDay] = useState<string>(prescription?.date ?? on);
  const [name, setName] = useState(prescription?.prescriberName ?? '');
  const [id, setId] = useState(prescription?.prescriberId ?? '');
  const [times, setTimes] = useState(writtenRenewal(prescription?.renewal));
  const date = parseCivilDate(day);
  const isIdGood = id === '' || isRpps(id) || isAmOrFiness(id);
  const renewal = readRenewal(times);
  const found = id === '' ? findPrescriber(known, name) : null;
  const prescriber = found ?? { id, name: name.trim() };
  const ready: Prescription | null =
    date && isIdGood && renewal !== 'wrong'
      ? { date, prescriberId: prescriber.id, prescriberName: prescriber.name, ...(renewal ? { renewal } : {}) }
      : null;
  return { day, setDay, name, setName, id, setId, times, setTimes, isIdGood, renewal, found, ready };
}

/** Who prescribed, when, and which dispensing it is: asked once, kept with the ticket and its invoice. */
export function PrescriptionPanel(props: PrescriptionPanelProps) {
  const text = useText(invoiceText);
  const typed = useTyped(props);
  const { found, ready } = typed;
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) props.onKeep(ready);
      }}
    >
      <h2>{text.prescription}</h2>
      <div className={styles.fields}>
        <TextField label={text.prescriberName} value={typed.name} onChange={typed.setName} maxLength={60} autoFocus />
        <TextField
          label={text.prescriberId}
          value={typed.id}
          onChange={typed.setId}
          inputMode="numeric"
          maxLength={11}
          mono
          error={typed.isIdGood ? undefined : text.prescriberIdError}
        />
        <TextField label={text.prescriptionDate} value={typed.day} onChange={typed.setDay} type="date" />
        <TextField
          label={text.renewal}
          placeholder={text.renewalHint}
          value={typed.times}
          onChange={typed.setTimes}
          maxLength={5}
          error={typed.renewal === 'wrong' ? text.renewalError : undefined}
        />
      </div>
      <p className={styles.found} role="status">
        {found && text.prescriberFound(found.name, found.id)}
      </p>
      <div className={styles.actions}>
        <ActionButton look="filled" keys="Enter" type="submit" onPress={() => undefined}>
          {text.keep}
        </ActionButton>
        <ActionButton keys="Escape" onPress={props.onClose}>
          {text.close}
        </ActionButton>
        <ActionButton onPress={props.onCare}>{text.care}</ActionButton>
      </div>
    </form>
  );
}
