import { Icon, type IconName } from '#ui/components/icon.tsx';
import { scanText } from '#ui/text/scan.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './live-pills.module.css';
import type { ScanDetails } from './scan-details.ts';

/** One line of state at the foot of the preview: ready or not, the one thing to change, how fast the last reading was. */
export function LivePills({ camera, hint, foreign, lastReadMs }: ScanDetails) {
  const text = useText(scanText);
  const language = useLanguage();
  const state = { off: text.stopped, starting: text.starting, ready: text.ready, trouble: text.stopped }[camera.kind];
  const advice = foreign !== null ? text.foreign(text.others[foreign]) : hint !== null ? text.hints[hint] : null;
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className={styles.pills} role="status">
      {advice === null ? <Pill lit={camera.kind === 'ready'}>{state}</Pill> : <Pill icon="triangle">{advice}</Pill>}
      {lastReadMs !== null && <Pill icon="clock">{text.lastRead(seconds.format(lastReadMs / 1000))}</Pill>}
    </div>
  );
}

interface PillProps {
  readonly children: string;
  readonly lit?: boolean;
  readonly icon?: IconName;
}

function Pill({ children, lit = false, icon }: PillProps) {
  return (
    <span className={styles.pill}>
      {icon === undefined ? <i className={lit ? styles.lit : styles.dot} /> : <Icon name={icon} />}
      {children}
    </span>
  );
}
