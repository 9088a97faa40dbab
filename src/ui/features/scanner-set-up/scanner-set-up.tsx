import { scannerSetUpText, scannerSpeedText } from '#core/read';
import type { ScannerFound, ScannerSpeed, WayState } from '#flow/readers';
import { ActionButton } from '#ui/components/action-button.tsx';
import { QrPicture } from '#ui/components/qr-picture.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { scannerMakes, scannerSetUpPageText } from '#ui/text/scanner-set-up.ts';
import { useText } from '#ui/text/use-text.ts';
import { Learnt } from './learnt.tsx';
import styles from './scanner-set-up.module.css';

interface ScannerSetUpProps {
  /** What the first set-up code told; null until it was read. */
  readonly found: ScannerFound | null;
  /** What the second told. */
  readonly speed: ScannerSpeed | null;
  readonly serial: WayState;
  readonly hid: WayState;
  readonly onChooseSerial: () => void;
  readonly onChooseHid: () => void;
  readonly onForgetSetUp: () => void;
}

/** Digits of a phone's code with one person and one insurance (version 15 to 17). */
const usualDigits = 1100;

/** Gets to know a hand scanner from two codes, says what was learnt, and recommends the mode that needs none of it. */
export function ScannerSetUp(props: ScannerSetUpProps) {
  const { found, speed, serial, hid, onChooseSerial, onChooseHid, onForgetSetUp } = props;
  const text = useText(scannerSetUpPageText);
  const gapMs = speed?.gapMs ?? found?.gapMs ?? null;
  const seconds = gapMs === null ? null : Math.max(1, Math.round((gapMs * usualDigits) / 1000));
  const step = found === null ? 1 : 2;
  return (
    <section className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <div className={styles.columns}>
        <figure className={styles.code}>
          <QrPicture text={step === 1 ? scannerSetUpText : scannerSpeedText} label={text.step(step)} />
          <figcaption>
            <b>{text.step(step)}</b> {text.how[step - 1]}
          </figcaption>
          {found !== null && <ActionButton onPress={onForgetSetUp}>{text.restart}</ActionButton>}
        </figure>
        <div>
          {found !== null && seconds !== null && <Learnt found={found} speed={speed} seconds={seconds} />}
          <h2>{text.serialTitle}</h2>
          <p>{text.serialWhy(seconds ?? 20)}</p>
          <ol className={styles.steps}>
            {text.serialHow.map((how) => (
              <li key={how}>{how}</li>
            ))}
          </ol>
          <Makes />
          <Choice state={serial} label={text.chooseSerial} onChoose={onChooseSerial} />
          <Choice state={hid} label={text.chooseHid} onChoose={onChooseHid} />
        </div>
      </div>
    </section>
  );
}

/** The name of the code to look for, by make. */
function Makes() {
  const text = useText(scannerSetUpPageText);
  return (
    <table className={styles.makes}>
      <caption>{text.makes}</caption>
      <tbody>
        {scannerMakes.map(({ make, codes }) => (
          <tr key={make}>
            <th scope="row">{make}</th>
            <td>{codes.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
