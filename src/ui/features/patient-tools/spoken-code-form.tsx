import { useState } from 'react';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { patientToolsText } from '#ui/text/patient-tools.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './patient-tools.module.css';

interface SpokenCodeFormProps {
  readonly isBusy: boolean;
  readonly refused: keyof (typeof patientToolsText)['fr']['refusals'] | null;
  readonly onCode: (code: string) => void;
}

/** Eight digits that the patient reads aloud when no reader can see the screen: online only, and it says so. */
export function SpokenCodeForm({ isBusy, refused, onCode }: SpokenCodeFormProps) {
  const text = useText(patientToolsText);
  const [typed, setTyped] = useState('');
  const digits = typed.replace(/\D/g, '');
  const give = () => {
    if (digits.length === 8 && !isBusy) onCode(digits);
  };
  return (
    <form
      className={styles.panel}
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <h2>{text.spokenTitle}</h2>
      <p className={styles.lead}>{text.spokenLead}</p>
      <TextField label={text.spokenLabel} value={typed} inputMode="numeric" maxLength={11} mono onChange={setTyped} />
      {refused !== null && <p role="alert">{text.refusals[refused]}</p>}
      <ActionButton onPress={give}>{isBusy ? text.spokenReading : text.spokenRead}</ActionButton>
    </form>
  );
}
