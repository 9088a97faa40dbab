import { useState } from 'react';
import { isAmOrFiness, isRpps } from '#core/record';
import { parseCivilDate, type CivilDate } from '#core/shared';
import type { Draft } from '#flow/counter';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import styles from './prescription-panel.module.css';

interface PrescriptionPanelProps {
  readonly prescription: Draft['prescription'];
  readonly on: CivilDate;
  readonly dispatch: Dispatch;
}

/** Who prescribed and when: asked once, kept with the ticket and its invoice. */
export function PrescriptionPanel({ prescription, on, dispatch }: PrescriptionPanelProps) {
  const text = useText(invoiceText);
  const [day, setDay] = useState<string>(prescription?.date ?? on);
  const [name, setName] = useState(prescription?.prescriberName ?? '');
  const [id, setId] = useState(prescription?.prescriberId ?? '');
  const date = parseCivilDate(day);
  const isIdGood = id === '' || isRpps(id) || isAmOrFiness(id);
  const keep = () => {
    if (!date || !isIdGood) return;
    dispatch({ type: 'prescribe', prescription: { date, prescriberId: id, prescriberName: name.trim() } });
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{text.prescription}</h2>
      <div className={styles.fields}>
        <TextField label={text.prescriberName} value={name} onChange={setName} maxLength={60} autoFocus />
        <TextField
          label={text.prescriberId}
          value={id}
          onChange={setId}
          inputMode="numeric"
          maxLength={11}
          mono
          error={isIdGood ? undefined : text.prescriberIdError}
        />
        <TextField label={text.prescriptionDate} value={day} onChange={setDay} type="date" />
      </div>
      <div className={styles.actions}>
        <ActionButton look="filled" keys="Enter" type="submit" onPress={keep}>
          {text.keep}
        </ActionButton>
        <ActionButton keys="Escape" onPress={() => dispatch({ type: 'open', panel: null })}>
          {text.close}
        </ActionButton>
      </div>
    </form>
  );
}
