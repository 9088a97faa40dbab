import type { Refusal } from '#core/shared';
import type { KeyringCode } from '#flow/keyring-ports';
import { keyringFault } from '#ui/features/keyring/keyring-fault.ts';
import styles from '#ui/features/keyring/keyring.module.css';
import { RecoverySheet } from '#ui/features/keyring/recovery-sheet.tsx';
import { SecretFields } from '#ui/features/keyring/secret-fields.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import type { useFirstSecrets } from './first-secrets.ts';

interface FirstKeyProps {
  readonly first: ReturnType<typeof useFirstSecrets>;
  readonly fault: Refusal<KeyringCode> | null;
  /** Name of the place, printed on the recovery sheet. */
  readonly site: string;
  readonly onPrint: (title: string) => void;
}

/** The key of a new till: what it is for, what to print, and why it was refused. */
export function FirstKey({ first, fault, site, onPrint }: FirstKeyProps) {
  const [text, store] = [useText(keyringText), useText(storeText)];
  const isWeak = fault?.code === 'KEYRING_WEAK_SECRET';
  return (
    <>
      <h2>{text.setUpTitle}</h2>
      <SecretFields {...first} isWeak={isWeak} onPrint={() => onPrint(text.sheetTitle)} />
      {fault && !isWeak && (
        <p className={styles.fault} role="alert">
          {keyringFault(fault, text, store)}
        </p>
      )}
      <RecoverySheet site={site} {...first.secrets} />
    </>
  );
}
