import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** One sentence, and one key when there is one. */
  readonly children?: ReactNode;
}

/** Nothing here yet: an outline icon, one sentence, one thing to do. */
export function EmptyState({ icon, title, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <Icon name={icon} className={styles.icon} />
      <b>{title}</b>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}
