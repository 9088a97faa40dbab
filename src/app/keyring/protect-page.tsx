import { useState } from 'react';
import type { Practice } from '#core/record';
import type { Refusal } from '#core/shared';
import type { PrinterPort } from '#flow/journal-ports';
import type { KeyringCode } from '#flow/keyring-ports';
import { ActionButton } from '#ui/components/action-button.tsx';
import styles from '#ui/features/keyring/keyring.module.css';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';
import { preferences } from '../preferences.ts';
import type { KeptHands } from '../kept/wire-kept.ts';
import { FirstKey } from './first-key.tsx';
import { makeFirst, useFirstSecrets } from './first-secrets.ts';

interface ProtectPageProps {
  readonly hands: KeptHands;
  readonly printer: PrinterPort;
  readonly practice: Practice;
}

/** A till set up by a version that kept its keys in the open: it is protected before anything else. */
export function ProtectPage({ hands, printer, practice }: ProtectPageProps) {
  const text = useText(keyringText);
  const first = useFirstSecrets(hands);
  const [fault, setFault] = useState<Refusal<KeyringCode> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const protect = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const made = await makeFirst(hands.keyring, practice.professional, first.secrets);
    setBusy(false);
    setFault(made.ok ? null : made);
  };
  return (
    <main className={styles.lock}>
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          void protect();
        }}
      >
        <h1>{text.protect}</h1>
        <p>{text.protectWhy}</p>
        <FirstKey
          first={first}
          fault={fault}
          site={practice.name}
          onPrint={(title) => void printer.print(preferences().paper, title)}
        />
        <ActionButton look="filled" size="large" type="submit" onPress={() => undefined} isBusy={isBusy}>
          {text.protectAct}
        </ActionButton>
      </form>
    </main>
  );
}
