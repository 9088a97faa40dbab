import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './keyring.module.css';

/** What the first operator chooses, and what is to be printed. */
export interface FirstSecrets {
  readonly passphrase: string;
  readonly recoveryCode: string;
  /** Short code of the screen; empty for none. */
  readonly pin: string;
  /** Open by the device's own check too. */
  readonly usesDevice: boolean;
}

interface SecretFieldsProps {
  readonly secrets: FirstSecrets;
  readonly canUseDevice: boolean;
  readonly isWeak: boolean;
  readonly onChange: (change: Partial<FirstSecrets>) => void;
  readonly onAnother: () => void;
  readonly onPrint: () => void;
}

/** The key of the till, in a minute: a phrase is there already, and the sheet to print. */
export function SecretFields({ secrets, canUseDevice, isWeak, onChange, onAnother, onPrint }: SecretFieldsProps) {
  const text = useText(keyringText);
  return (
    <div className={styles.secrets}>
      <p className={styles.why}>{text.setUpWhy}</p>
      <div className={styles.fields}>
        <TextField
          label={text.phrase}
          hint={text.phraseHint}
          value={secrets.passphrase}
          onChange={(passphrase) => onChange({ passphrase })}
          error={isWeak ? text.codes.KEYRING_WEAK_SECRET : undefined}
          maxLength={120}
          mono
        />
        <TextField
          label={text.pinFirst}
          hint={text.pinHint}
          value={secrets.pin}
          onChange={(pin) => onChange({ pin: pin.replace(/\D/g, '') })}
          inputMode="numeric"
          maxLength={8}
          mono
        />
      </div>
      <div className={styles.recovery}>
        <span className={styles.label}>{text.recovery}</span>
        <output className="mono">{secrets.recoveryCode}</output>
        <span className={styles.hint}>{text.recoveryHint}</span>
      </div>
      <div className={styles.row}>
        <ActionButton size="small" onPress={onAnother}>
          {text.another}
        </ActionButton>
        <ActionButton size="small" onPress={onPrint}>
          {text.print}
        </ActionButton>
      </div>
      {canUseDevice && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={secrets.usesDevice}
            onChange={(event) => onChange({ usesDevice: event.currentTarget.checked })}
          />
          <span>{text.device}</span>
        </label>
      )}
    </div>
  );
}
