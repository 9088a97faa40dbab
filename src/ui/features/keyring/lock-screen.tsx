import { useState } from 'react';
import type { Refusal, Result } from '#core/shared';
import type { KeyringCode, KeyringState, Operator, OperatorSecret } from '#flow/keyring-ports';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChoiceField, TextField } from '#ui/components/fields.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { storeText } from '#ui/text/store.ts';
import { useText } from '#ui/text/use-text.ts';
import { keyringFault } from './keyring-fault.ts';
import styles from './keyring.module.css';

type Answer = Promise<Result<null, KeyringCode>>;

interface LockScreenProps {
  readonly state: KeyringState;
  readonly onUnlock: (operatorId: string, secret: OperatorSecret) => Answer;
  readonly onResume: (pin: string) => Answer;
}

/** How the person opens: the short code after a pause, else the phrase, else the printed code. */
type Way = 'pin' | 'passphrase' | 'recovery';

/** A sheet over everything until the till is opened again. Nothing of any patient is behind it. */
export function LockScreen({ state, onUnlock, onResume }: LockScreenProps) {
  const text = useText(keyringText);
  const first = state.current ?? state.operators[0];
  const [operatorId, setOperatorId] = useState(first?.id ?? '');
  const [chosen, setWay] = useState<Way>('pin');
  // The short code opens a pause only: once it is spent, the real secret is asked on the same sheet.
  const way = chosen === 'pin' && state.stage !== 'paused' ? 'passphrase' : chosen;
  const [typed, setTyped] = useState('');
  const { fault, isBusy, run } = useTry(() => setTyped(''));
  const open = (): void => {
    run(() => (way === 'pin' ? onResume(typed) : onUnlock(operatorId, secretOf(way, typed))));
  };
  return (
    <main className={styles.lock} data-testid="lock-screen">
      <form
        className={styles.card}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <h1>
          <Icon name="lock" />
          {way === 'pin' ? text.paused : text.locked}
        </h1>
        <p>{text.lockedWhy}</p>
        {way !== 'pin' && <Who operators={state.operators} chosen={operatorId} onChoose={setOperatorId} />}
        <SecretField way={way} typed={typed} onType={setTyped} />
        {fault && <Fault fault={fault} />}
        <ActionButton look="filled" size="large" type="submit" keys="Enter" onPress={() => undefined} isBusy={isBusy}>
          {isBusy ? text.opening : text.open}
        </ActionButton>
        {way !== 'recovery' && opensByDevice(state, operatorId) && (
          <ActionButton onPress={() => run(() => onUnlock(operatorId, { kind: 'device' }))}>
            {text.openByDevice}
          </ActionButton>
        )}
        <OtherWay way={way} onChoose={setWay} />
      </form>
    </main>
  );
}

function secretOf(way: Exclude<Way, 'pin'>, typed: string): OperatorSecret {
  return way === 'recovery' ? { kind: 'recovery', code: typed } : { kind: 'passphrase', passphrase: typed };
}

function opensByDevice({ operators }: KeyringState, operatorId: string): boolean {
  return operators.some(({ id, hasDevice }) => id === operatorId && hasDevice);
}

/** One try at a time. */
function useTry(onRefused: () => void) {
  const [fault, setFault] = useState<Refusal<KeyringCode> | null>(null);
  const [isBusy, setBusy] = useState(false);
  const run = (start: () => Answer): void => {
    if (isBusy) return;
    setBusy(true);
    void start().then((told) => {
      setBusy(false);
      setFault(told.ok ? null : told);
      if (!told.ok) onRefused();
    });
  };
  return { fault, isBusy, run };
}

interface WhoProps {
  readonly operators: readonly Operator[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

function Who({ operators, chosen, onChoose }: WhoProps) {
  const text = useText(keyringText);
  if (operators.length < 2) return null;
  const choices = operators.map(({ id, name }) => ({ value: id, label: name }));
  return <ChoiceField label={text.who} value={chosen} choices={choices} onChange={onChoose} />;
}

interface SecretFieldProps {
  readonly way: Way;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

function SecretField({ way, typed, onType }: SecretFieldProps) {
  const text = useText(keyringText);
  const labels = { pin: text.pin, passphrase: text.phrase, recovery: text.recovery };
  return (
    <TextField
      key={way}
      label={labels[way]}
      value={typed}
      onChange={onType}
      type="password"
      inputMode={way === 'pin' ? 'numeric' : 'text'}
      maxLength={way === 'pin' ? 8 : 160}
      autoFocus
    />
  );
}

function Fault({ fault }: { readonly fault: Refusal<KeyringCode> }) {
  const [text, store] = [useText(keyringText), useText(storeText)];
  return (
    <p className={styles.fault} role="alert">
      {keyringFault(fault, text, store)}
    </p>
  );
}

function OtherWay({ way, onChoose }: { readonly way: Way; readonly onChoose: (way: Way) => void }) {
  const text = useText(keyringText);
  const [label, next] = {
    pin: [text.otherSecret, 'passphrase'] as const,
    passphrase: [text.forgotten, 'recovery'] as const,
    recovery: [text.backToPhrase, 'passphrase'] as const,
  }[way];
  return (
    <button type="button" className={styles.link} onClick={() => onChoose(next)}>
      {label}
    </button>
  );
}
