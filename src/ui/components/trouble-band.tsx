import { Icon } from './icon.tsx';
import styles from './trouble-band.module.css';

/** Something that stops the till, said before anybody relies on it: what happened, and what to do. */
export function TroubleBand({ title, next }: { readonly title: string; readonly next: string }) {
  return (
    <div className={styles.band} role="alert">
      <Icon name="triangle" />
      <b>{title}</b>
      <span>{next}</span>
    </div>
  );
}
