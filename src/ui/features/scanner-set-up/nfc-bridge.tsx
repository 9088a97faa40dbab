import type { WayState } from '#flow/readers';
import { Chip, ChipGroup } from '#ui/components/chip.tsx';
import { StateMark } from '#ui/components/state-mark.tsx';
import { nfcBridgeText } from '#ui/text/nfc-bridge.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './scanner-set-up.module.css';

interface NfcBridgeProps {
  readonly isOn: boolean;
  readonly state: WayState;
  readonly onTurn: (isOn: boolean) => void;
}

/** Turns on the reading of tags through a program of this machine, and says whether one answers. */
export function NfcBridge({ isOn, state, onTurn }: NfcBridgeProps) {
  const text = useText(nfcBridgeText);
  return (
    <section className={styles.page} aria-label={text.title}>
      <h1>{text.title}</h1>
      <p>{text.why}</p>
      <div className={styles.choice}>
        <ChipGroup label={text.title}>
          <Chip chosen={!isOn} onChoose={() => onTurn(false)}>
            {text.off}
          </Chip>
          <Chip chosen={isOn} onChoose={() => onTurn(true)} testId="nfc-bridge-on">
            {text.on}
          </Chip>
        </ChipGroup>
        {isOn && (
          <div role="status" data-testid="nfc-bridge" data-state={state}>
            <StateMark tone={state === 'connected' ? 'ok' : 'warn'} icon={state === 'connected' ? 'check' : 'triangle'}>
              {text.states[state]}
            </StateMark>
          </div>
        )}
      </div>
    </section>
  );
}
