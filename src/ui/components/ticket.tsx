import type { ReactNode } from 'react';
import styles from './ticket.module.css';

interface TicketProps {
  readonly label: string;
  readonly children: ReactNode;
  /** An invoice without proof has a dashed edge: another kind of paper. */
  readonly withoutProof?: boolean;
}

/** The product's one shape: a sheet cut by a perforation between how it is shared and what is due. */
export function Ticket({ label, children, withoutProof = false }: TicketProps) {
  return (
    <aside className={`${styles.ticket} ${withoutProof ? styles.dashed : ''}`} aria-label={label}>
      {children}
    </aside>
  );
}

/** A part of a ticket; `grow` takes the height that is left and keeps its last child at the bottom. */
export function TicketPart({ children, grow = false }: { readonly children: ReactNode; readonly grow?: boolean }) {
  return <div className={`${styles.part} ${grow ? styles.grow : ''}`}>{children}</div>;
}

/** The head of a ticket: its title and a short note at its right. */
export function TicketHead({ title, note }: { readonly title: string; readonly note?: ReactNode }) {
  return (
    <div className={styles.head}>
      <h2>{title}</h2>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </div>
  );
}

/** The dashed line with its two half-round notches. */
export function Perforation() {
  return (
    <div className={styles.perforation} aria-hidden="true">
      <i />
      <i />
    </div>
  );
}
