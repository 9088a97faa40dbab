import { useState, type ReactNode } from 'react';
import { ActionButton } from './action-button.tsx';
import { TextField } from './fields.tsx';
import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './search-panel.module.css';

/** One thing the search found. */
export interface Found {
  readonly key: string;
  readonly title: string;
  readonly detail: ReactNode;
}

interface SearchPanelProps {
  readonly label: string;
  readonly hint: string;
  readonly first?: string;
  /** What is typed, to what it finds; the first found is what Enter takes. */
  readonly find: (typed: string) => readonly Found[];
  readonly onTake: (key: string) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A search in the page: results under the field, arrows to choose, Enter to take. */
export function SearchPanel({ label, hint, first = '', find, onTake, onClose, children }: SearchPanelProps) {
  const text = useText(componentText);
  const [typed, setTyped] = useState(first);
  const [place, setPlace] = useState(0);
  const found = find(typed);
  const chosen = found[Math.min(place, found.length - 1)];
  const move = (by: number) => setPlace(Math.max(0, Math.min(found.length - 1, place + by)));
  return (
    <form
      className={styles.search}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onTake(chosen.key);
      }}
      onKeyDown={({ key }) => (key === 'ArrowDown' ? move(1) : key === 'ArrowUp' ? move(-1) : undefined)}
    >
      {children}
      <div className={styles.line}>
        <TextField
          label={label}
          hint={hint}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setPlace(0);
          }}
          maxLength={60}
          autoFocus
        />
        <ActionButton size="small" keys="Escape" onPress={onClose}>
          {text.close}
        </ActionButton>
      </div>
      <ul className={styles.found}>
        {found.map(({ key, title, detail }) => (
          <li key={key}>
            <button type="button" onClick={() => onTake(key)} className={key === chosen?.key ? styles.chosen : ''}>
              <b>{title}</b>
              <small>{detail}</small>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && typed.trim() !== '' && <p role="status">{text.nothingFound(typed)}</p>}
    </form>
  );
}
