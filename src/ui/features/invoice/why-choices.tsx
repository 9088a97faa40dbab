import type { Breakdown } from '#core/price';
import type { AskedAmount, AskedName } from '#flow/counter';
import { whyText } from '#ui/text/why.ts';
import { useText } from '#ui/text/use-text.ts';
import { centsOf } from './steps-shown.ts';
import styles from './why-panel.module.css';

const amounts: readonly AskedName[] = [
  'dueNowCents',
  'feeCents',
  'baseCents',
  'amoCents',
  'secondPublicCents',
  'amcCents',
  'laterCents',
];

interface WhyChoicesProps {
  readonly breakdown: Breakdown;
  readonly asked: AskedAmount;
  readonly onAsk: (asked: AskedAmount) => void;
}

/** The other amounts that can be asked why, by Tab and Enter as by hand. An amount that is nothing has no steps. */
export function WhyChoices({ breakdown: { lines }, asked, onAsk }: WhyChoicesProps) {
  const text = useText(whyText);
  const { place, amount } = asked;
  const isThere = (name: AskedName) => name === amount || lines.some((line) => centsOf(line, name) > 0);
  const isChosen = (name: AskedName) => name === amount || (name === 'dueNowCents' && amount === 'patientCents');
  return (
    <div className={styles.choices} role="group" aria-label={text.others}>
      {place !== null && lines.length > 1 && (
        <button type="button" onClick={() => onAsk({ place: null, amount })}>
          {text.wholeTicket}
        </button>
      )}
      {amounts.filter(isThere).map((name) => (
        <button key={name} type="button" aria-pressed={isChosen(name)} onClick={() => onAsk({ place, amount: name })}>
          {text.amounts[name]}
        </button>
      ))}
    </div>
  );
}
