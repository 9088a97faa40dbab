import { arrowText, keyText } from '#ui/text/keys.ts';
import { useText } from '#ui/text/use-text.ts';
import { Icon } from './icon.tsx';
import styles from './kbd.module.css';

const arrows = {
  ArrowUp: 'arrowUp',
  ArrowDown: 'arrowDown',
  ArrowLeft: 'arrowLeft',
  ArrowRight: 'arrowRight',
} as const;

function isArrow(key: string): key is keyof typeof arrows {
  return key in arrows;
}

/** A keycap, or several joined by `+` (`Control+K`). Names are those of `KeyboardEvent.key`. */
export function Kbd({ keys }: { readonly keys: string }) {
  return keys.split('+').map((key) => <Keycap key={key} name={key} />);
}

function Keycap({ name }: { readonly name: string }) {
  const engraved = useText(keyText);
  const spoken = useText(arrowText);
  if (isArrow(name))
    return (
      <kbd className={styles.kbd}>
        <Icon name={arrows[name]} className={styles.arrow} />
        <span className="visually-hidden">{spoken[name]}</span>
      </kbd>
    );
  return <kbd className={styles.kbd}>{engraved[name] ?? name}</kbd>;
}
