import { encode } from 'uqr';
import { ActionButton } from '#ui/components/action-button.tsx';
import { patientToolsText } from '#ui/text/patient-tools.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './summary-code.module.css';

/** Where the sending through the relay stands. */
export type SendState = 'idle' | 'sending' | 'sent' | keyof (typeof patientToolsText)['fr']['refusals'];

interface SummaryCodeProps {
  /** The sealed summary: only the patient's phone opens it. */
  readonly sealed: string;
  readonly state: SendState;
  readonly onSend: () => void;
}

/** The invoice for the patient's app: a code on the screen, or through the relay when the phone is gone already. */
export function SummaryCode({ sealed, state, onSend }: SummaryCodeProps) {
  const text = useText(patientToolsText);
  const { data } = encode(sealed, { ecc: 'L', border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <section className={styles.summary} aria-label={text.summaryTitle}>
      <h2>{text.summaryTitle}</h2>
      <svg
        className={styles.code}
        viewBox={`0 0 ${data.length} ${data.length}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={text.summaryName}
        data-testid="summary-code"
      >
        <path fill="#fff" d={`M0 0h${data.length}v${data.length}H0z`} />
        <path fill="#000" d={squares.join('')} />
      </svg>
      <p className={styles.lead}>{text.summaryLead}</p>
      {state === 'sent' ? (
        <p role="status">{text.summarySent}</p>
      ) : (
        <ActionButton onPress={onSend}>{state === 'sending' ? text.summarySending : text.summarySend}</ActionButton>
      )}
      {state !== 'idle' && state !== 'sending' && state !== 'sent' && <p role="alert">{text.refusals[state]}</p>}
    </section>
  );
}
