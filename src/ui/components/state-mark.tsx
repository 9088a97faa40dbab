import { Icon, type IconName } from './icon.tsx';
import styles from './state-mark.module.css';

/** What a state means for the counter: done, to watch, to repair, or nothing to say. */
export type Tone = 'ok' | 'warn' | 'bad' | 'idle';

interface StateMarkProps {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly children: string;
  readonly testId?: string | undefined;
}

/** A state: its shape, its word and its colour, in that order of importance. */
export function StateMark({ tone, icon, children, testId }: StateMarkProps) {
  return (
    <span className={`${styles.mark} ${styles[tone]}`} data-testid={testId}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
