import type { ScannerFound, WayState } from '#flow/readers';
import { ActionButton } from '#ui/components/action-button.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { scannerSetUpPageText } from '#ui/text/scanner-set-up.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './scanner-set-up.module.css';
import { SetUpCode } from './set-up-code.tsx';

interface ScannerSetUpProps {
  /** What the set-up code told; null until it was read. */
  readonly found: ScannerFound | null;
  readonly serial: WayState;
  readonly hid: WayState;
  readonly onChooseSerial: () => void;
  readonly onChooseHid: () => void;
}

/** Digits of a phone's code with one person and one insurance (version 15 to 17). */
const usualDigits = 1100;

/** Gets to know a hand scanner from one code, says what was learnt, and recommends the mode that needs none of it. */
export function ScannerSetUp({ found, serial, hid, onChooseSerial, onChooseHid }: ScannerSetUpProps) {
  const text = useText(scannerSetUpPageText);
  const seconds = found === null ? null : Math.max(1, Math.round((found.gapMs * usualDigits) / 1000));
  return (
    <section className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <div className={styles.columns}>
        <figure className={styles.code}>
          <SetUpCode label={text.code} />
          <figcaption>{text.how}</figcaption>
        </figure>
        <div>
          {found !== null && seconds !== null && (
            <div role="status">
              <StateMark tone="ok" icon="check">
                {text.found}
              </StateMark>
              <ul className={styles.learnt}>
                <li>{text.layout(found.reading)}</li>
                <li>{text.separators[found.separator]}</li>
                <li>{text.speed(seconds)}</li>
              </ul>
            </div>
          )}
          <h2>{text.serialTitle}</h2>
          <p>{text.serialWhy(seconds ?? 20)}</p>
          <ol className={styles.steps}>
            {text.serialHow.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Choice state={serial} label={text.chooseSerial} onChoose={onChooseSerial} />
          <Choice state={hid} label={text.chooseHid} onChoose={onChooseHid} />
        </div>
      </div>
    </section>
  );
}

interface ChoiceProps {
  readonly state: WayState;
  readonly label: string;
  readonly onChoose: () => void;
}

function Choice({ state, label, onChoose }: ChoiceProps) {
  const text = useText(scannerSetUpPageText);
  return (
    <div className={styles.choice}>
      <ActionButton onPress={onChoose} waitsFor={state === 'absent' ? text.unsupported : undefined}>
        {label}
      </ActionButton>
      {state === 'connected' && (
        <StateMark tone="ok" icon="check">
          {text.connected}
        </StateMark>
      )}
      {state === 'absent' && <small>{text.unsupported}</small>}
    </div>
  );
}
