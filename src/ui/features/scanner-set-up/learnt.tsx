import type { ScannerFound, ScannerSpeed } from '#flow/readers';
import { StateMark } from '#ui/components/state-mark.tsx';
import { scannerSetUpPageText } from '#ui/text/scanner-set-up.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './scanner-set-up.module.css';

interface LearntProps {
  readonly found: ScannerFound;
  readonly speed: ScannerSpeed | null;
  /** What a whole phone takes this scanner. */
  readonly seconds: number;
}

/** What the set-up codes told about the scanner. */
export function Learnt({ found, speed, seconds }: LearntProps) {
  const text = useText(scannerSetUpPageText);
  const losesKeys = speed !== null && speed.lostKeys > 0;
  return (
    <div role="status">
      <StateMark tone="ok" icon="check">
        {text.found}
      </StateMark>
      <ul className={styles.learnt}>
        <li>{text.layout(found.reading)}</li>
        <li>{text.separators[found.separator]}</li>
        <li>{text.speed(seconds)}</li>
        {speed !== null && !losesKeys && <li>{text.whole}</li>}
      </ul>
      {losesKeys && (
        <StateMark tone="warn" icon="triangle">
          {text.lostKeys(speed.lostKeys)}
        </StateMark>
      )}
    </div>
  );
}
