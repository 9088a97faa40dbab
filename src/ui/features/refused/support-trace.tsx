import { useState } from 'react';
import type { RefusedReading } from '#flow/counter';
import { scanTrace, type TraceSurroundings } from '#flow/scan-trace';
import { ActionButton } from '#ui/components/action-button.tsx';
import { Icon } from '#ui/components/icon.tsx';
import { scanTraceText } from '#ui/text/scan-trace.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './support-trace.module.css';

interface SupportTraceProps {
  readonly refusal: RefusedReading;
  readonly surroundings: TraceSurroundings;
  readonly onCopy: (text: string) => Promise<void>;
}

/** The steps that a refused code went through, folded, and their text to hand to support. */
export function SupportTrace({ refusal, surroundings, onCopy }: SupportTraceProps) {
  const text = useText(scanTraceText);
  const [said, setSaid] = useState('');
  const trace = JSON.stringify(scanTrace(refusal, surroundings), null, 2);
  const copy = () =>
    onCopy(trace).then(
      () => setSaid(text.copied),
      () => setSaid(text.notCopied),
    );
  return (
    <details className={styles.trace}>
      <summary>{text.title}</summary>
      <p>{text.why}</p>
      <div className={styles.columns}>
        <ol>
          {refusal.trace.map(({ step, ok }) => (
            <li key={step} className={ok ? '' : styles.stopped}>
              <Icon name={ok ? 'check' : 'octagonCross'} />
              <span className="num">{step}</span> {text.steps[step - 1]}
              <span className="visually-hidden">, {ok ? text.passed : text.stopped}</span>
            </li>
          ))}
        </ol>
        <div>
          <pre className="mono" role="region" tabIndex={0} aria-label={text.title} data-testid="scan-trace">
            {trace}
          </pre>
          <ActionButton size="small" onPress={() => void copy()}>
            {text.copy}
          </ActionButton>
          <span role="status">{said}</span>
        </div>
      </div>
    </details>
  );
}
