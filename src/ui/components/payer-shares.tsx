import type { ReactNode } from 'react';
import type { AmountName } from '#core/price';
import styles from './payer-shares.module.css';
import { Swatch, type Payer } from './split-bar.tsx';

/** The amount of a breakdown that each payer bears. */
export const borneBy = {
  amo: 'amoCents',
  second: 'secondPublicCents',
  amc: 'amcCents',
  patient: 'patientCents',
} as const satisfies Record<Payer, AmountName>;

/** The total of a ticket, above its shares. */
export function TicketTotal({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.total}>
      <span>{name}</span>
      <b>{children}</b>
    </div>
  );
}

/** Who bears what of a ticket. The order never changes: AMO, a second public payer when there is one, AMC, patient. */
export function PayerShares({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.shares}>{children}</ul>;
}

interface PayerShareProps {
  readonly payer: Payer;
  readonly name: string;
  /** How, in small print under the name. */
  readonly detail: ReactNode;
  /** The amount. */
  readonly children: ReactNode;
}

export function PayerShare({ payer, name, detail, children }: PayerShareProps) {
  return (
    <li>
      <Swatch payer={payer} />
      <span>
        {name}
        <small>{detail}</small>
      </span>
      <b>{children}</b>
    </li>
  );
}
