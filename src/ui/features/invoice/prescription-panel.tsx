import { useState } from 'react';
import { isAmOrFiness, isRpps } from '#core/record';
import { parseCivilDate, type CivilDate } from '#core/shared';
import { findPrescriber, type Draft, type Prescriber } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from '#ui/components/form-panel.module.css';
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

/** What is typed of a prescription, as it is typed. */
interface Typed {
  readonly day: string;
  readonly name: string;
  readonly id: string;
  readonly times: string;
}

function typedFrom(prescription: Prescription | null, on: CivilDate): Typed {
  if (!prescription) return { day: on, name: '', id: '', times: '' };
  const { date, prescriberName, prescriberId, renewal } = prescription;
  return { day: date, name: prescriberName, id: prescriberId, times: writtenRenewal(renewal) };
}

const isIdGood = (id: string): boolean => id === '' || isRpps(id) || isAmOrFiness(id);

/** The prescription that was typed; null while a part of it cannot be kept. */
function readTyped({ day, name, id, times }: Typed, found: Prescriber | null): Prescription | null {
  const date = parseCivilDate(day);
  const renewal = readRenewal(times);
  if (!date || !isIdGood(id) || renewal === 'wrong') return null;
  const prescriber = found ?? { id, name: name.trim() };
  const again = renewal ? { renewal } : {};
  return { date, prescriberId: prescriber.id, prescriberName: prescriber.name, ...again };
}

/** Who prescribed, when, and which dispensing it is: asked once, kept with the ticket and its invoice. */
export function PrescriptionPanel(props: PrescriptionPanelProps) {
  const text = useText(invoiceText);
  const [typed, setTyped] = useState(() => typedFrom(props.prescription, props.on));
  const set = (member: keyof Typed) => (value: string) => setTyped({ ...typed, [member]: value });
  const found = typed.id === '' ? findPrescriber(props.known, typed.name) : null;
  const ready = readTyped(typed, found);
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
        <TextField label={text.prescriberName} value={typed.name} onChange={set('name')} maxLength={60} autoFocus />
        <TextField
          label={text.prescriberId}
          value={typed.id}
          onChange={set('id')}
          inputMode="numeric"
          maxLength={11}
          mono
          error={isIdGood(typed.id) ? undefined : text.prescriberIdError}
        />
        <TextField label={text.prescriptionDate} value={typed.day} onChange={set('day')} type="date" />
        <TextField
          label={text.renewal}
          placeholder={text.renewalHint}
          value={typed.times}
          onChange={set('times')}
          maxLength={5}
          error={readRenewal(typed.times) === 'wrong' ? text.renewalError : undefined}
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
