import type { PayerState } from '#core/record';
import type { IconName } from '#ui/components/icon.tsx';
import { StateMark, type Tone } from '#ui/components/state-mark.tsx';
import { journalText } from '#ui/text/journal.ts';
import { useText } from '#ui/text/use-text.ts';

const marks: Readonly<Record<PayerState, { readonly tone: Tone; readonly icon: IconName }>> = {
  'no-share': { tone: 'idle', icon: 'dashedRing' },
  pending: { tone: 'idle', icon: 'clock' },
  validated: { tone: 'warn', icon: 'clock' },
  sent: { tone: 'idle', icon: 'plane' },
  accepted: { tone: 'ok', icon: 'halfRing' },
  rejected: { tone: 'bad', icon: 'octagonCross' },
  paid: { tone: 'ok', icon: 'checkRing' },
  'payment-rejected': { tone: 'bad', icon: 'octagonCross' },
  cancelled: { tone: 'idle', icon: 'backArrow' },
};

/** Where a payer's share stands: its shape, its word, its colour. */
export function PayerMark({ state }: { readonly state: PayerState }) {
  const text = useText(journalText);
  const { tone, icon } = marks[state];
  return (
    <StateMark tone={tone} icon={icon}>
      {text.states[state]}
    </StateMark>
  );
}
