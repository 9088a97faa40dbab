import styles from './split-bar.module.css';

/** Who pays a share, in the order that never changes. `second` is a second public payer (C2S, régime local). */
export type Payer = 'amo' | 'second' | 'amc' | 'patient';

/** How a total is shared, as a bar. Decoration only: the list beneath is the information. */
export function SplitBar({ shares }: { readonly shares: Readonly<Record<Payer, number>> }) {
  const order: readonly Payer[] = ['amo', 'second', 'amc', 'patient'];
  return (
    <div className={styles.bar} aria-hidden="true">
      {order
        .filter((payer) => shares[payer] > 0)
        .map((payer) => (
          <i key={payer} className={styles[payer]} style={{ flex: shares[payer] }} />
        ))}
    </div>
  );
}

/** The small square that ties a word to its part of the bar. */
export function Swatch({ payer }: { readonly payer: Payer }) {
  return <i className={`${styles.swatch} ${styles[payer]}`} aria-hidden="true" />;
}
