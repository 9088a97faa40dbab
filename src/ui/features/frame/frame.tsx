import type { ReactNode } from 'react';
import { KeyBar, type KeyAction } from '#ui/components/key-bar.tsx';
import { ModeBand } from '#ui/components/mode-band.tsx';
import styles from './frame.module.css';

interface FrameProps {
  readonly mode: 'training' | 'production';
  readonly top: ReactNode;
  /** The work area: what differs by profession. */
  readonly children: ReactNode;
  /** The ticket, at the right of every screen. */
  readonly ticket: ReactNode;
  readonly keys: readonly KeyAction[];
  readonly endKeys: readonly KeyAction[];
}

/** Four bands and two columns, the same on every screen: nothing moves. */
export function Frame({ mode, top, children, ticket, keys, endKeys }: FrameProps) {
  return (
    <div className={styles.app}>
      {mode === 'training' ? <ModeBand /> : <span />}
      {top}
      <main className={styles.main} id="work" tabIndex={-1}>
        <div className={styles.work}>{children}</div>
        <div className={styles.ticket}>{ticket}</div>
      </main>
      <KeyBar actions={keys} end={endKeys} />
    </div>
  );
}
