import styles from './aiming-frame.module.css';

/** Where to hold the phone: four corners and a phone; while a hand scanner types, a bar that fills. */
export function AimingFrame({
  reading,
  flashes,
}: {
  readonly reading: { readonly part: number | null } | null;
  readonly flashes: boolean;
}) {
  if (reading !== null)
    return (
      <div className={styles.bar} aria-hidden="true">
        <i style={{ inlineSize: `${Math.round((reading.part ?? 0.02) * 100)}%` }} />
      </div>
    );
  return (
    <div className={`${styles.frame} ${flashes ? styles.flash : ''}`} data-testid="aiming-frame" aria-hidden="true">
      <svg className={styles.corners} viewBox="-160 -160 320 320">
        <path d="M-150-98v-26a26 26 0 0 1 26-26h26M150-98v-26a26 26 0 0 0-26-26H98M-150 98v26a26 26 0 0 0 26 26h26M150 98v26a26 26 0 0 1-26 26H98" />
      </svg>
      <svg className={styles.phone} viewBox="-160 -160 320 320">
        <rect x="-46" y="-86" width="92" height="172" rx="15" />
        <path d="M-12-74h24" />
        <path d="M-28-34h22v22h-22zM6-34h22v22H6zM-28 0h22v22h-22z" />
        <path d="M8 2h8v8H8zM20 14h8v8h-8zM22 2h6M8 16v6" />
      </svg>
    </div>
  );
}
