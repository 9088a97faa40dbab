import { useId, useState } from 'react';
import type { Result } from '#core/shared';
import type { KeyringCode, KeyringState, NewOperator, Operator, OperatorRole } from '#flow/keyring-ports';
import { ActionButton } from '#ui/components/action-button.tsx';
import { ChoiceField, TextField } from '#ui/components/fields.tsx';
import { keyringText } from '#ui/text/keyring.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './keyring.module.css';

type Answer = Promise<Result<null, KeyringCode>>;

interface OperatorsPanelProps {
  readonly state: KeyringState;
  readonly onAdd: (added: NewOperator) => Answer;
  readonly onRemove: (operatorId: string) => Answer;
  readonly run: (start: () => Answer) => void;
}

/** Who opens this till; a manager adds and removes them. */
export function OperatorsPanel({ state, onAdd, onRemove, run }: OperatorsPanelProps) {
  const text = useText(keyringText);
  const title = useId();
  const manages = state.current?.role === 'manager';
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h2 id={title}>{text.operators}</h2>
      <ul className={styles.people}>
        {state.operators.map((operator) => (
          <Person
            key={operator.id}
            operator={operator}
            isMe={operator.id === state.current?.id}
            onRemove={manages ? () => run(() => onRemove(operator.id)) : undefined}
          />
        ))}
      </ul>
      {manages && <AddOperator onAdd={(added) => run(() => onAdd(added))} />}
    </section>
  );
}

interface PersonProps {
  readonly operator: Operator;
  readonly isMe: boolean;
  readonly onRemove: (() => void) | undefined;
}

function Person({ operator, isMe, onRemove }: PersonProps) {
  const text = useText(keyringText);
  const [isAsking, setAsking] = useState(false);
  const { name, role } = operator;
  return (
    <li>
      <span>
        <b>{name}</b> {text.roles[role]}
        {isMe && ` (${text.you})`}
      </span>
      {isAsking ? (
        <span className={styles.row}>
          <span>{text.removeAsk(name)}</span>
          <ActionButton size="small" onPress={() => onRemove?.()}>
            {text.confirm}
          </ActionButton>
          <ActionButton size="small" onPress={() => setAsking(false)}>
            {text.cancel}
          </ActionButton>
        </span>
      ) : (
        onRemove &&
        !isMe && (
          <ActionButton size="small" onPress={() => setAsking(true)}>
            {text.remove}
          </ActionButton>
        )
      )}
    </li>
  );
}

function AddOperator({ onAdd }: { readonly onAdd: (added: NewOperator) => void }) {
  const text = useText(keyringText);
  const [name, setName] = useState('');
  const [role, setRole] = useState<OperatorRole>('staff');
  const [passphrase, setPassphrase] = useState('');
  const add = (): void => {
    onAdd({ name: name.trim(), role, secret: { kind: 'passphrase', passphrase } });
    setName('');
    setPassphrase('');
  };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') add();
      }}
    >
      <TextField label={text.name} value={name} onChange={setName} maxLength={80} />
      <ChoiceField
        label={text.role}
        value={role}
        choices={[
          { value: 'staff', label: text.roles.staff },
          { value: 'manager', label: text.roles.manager },
        ]}
        onChange={setRole}
      />
      <TextField label={text.phrase} value={passphrase} onChange={setPassphrase} type="password" maxLength={120} />
      <ActionButton type="submit" onPress={() => undefined}>
        {text.add}
      </ActionButton>
    </form>
  );
}
