import { componentText } from '#ui/text/components.ts';
import { useText } from '#ui/text/use-text.ts';
import { Kbd } from './kbd.tsx';
import styles from './key-bar.module.css';

/** A key that acts now: what it does, and doing it. */
export interface KeyAction {
  readonly keys: string;
  readonly label: string;
  readonly act: () => void;
}

interface KeyBarProps {
  readonly actions: readonly KeyAction[];
  /** The same on every screen: all actions, help. */
  readonly end: readonly KeyAction[];
}

/** The bottom band: the keys that act now carry their names, and can be pressed with a finger too. */
export function KeyBar({ actions, end }: KeyBarProps) {
  const text = useText(componentText);
  return (
    <footer className={styles.bar} aria-label={text.keys}>
      <div className={styles.now}>
        <KeyButtons actions={actions} />
      </div>
      <div className={styles.end}>
        <KeyButtons actions={end} />
      </div>
    </footer>
  );
}

function KeyButtons({ actions }: { readonly actions: readonly KeyAction[] }) {
  return actions.map(({ keys, label, act }) => (
    <button key={keys} type="button" className={styles.key} onClick={act} tabIndex={-1}>
      <span>
        <Kbd keys={keys} />
      </span>
      {label}
    </button>
  ));
}
