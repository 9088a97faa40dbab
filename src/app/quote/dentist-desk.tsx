import { useEffect } from 'react';
import { personOf, type CounterState } from '#flow/counter';
import { ToothPanel } from '#ui/features/invoice/ticket-parts.ts';
import { OfferedQuotes } from '#ui/features/quote/offered-quotes.tsx';
import { CounterPage } from '../counter/counter-page.tsx';
import type { CounterPageProps } from '../counter/counter-page-props.ts';
import { QuotePage } from './quote-page.tsx';
import { useDesk } from './use-desk.ts';
import { usePatientQuotes } from './use-patient-quotes.ts';

/** True while nothing more urgent than a quote is on the screen. */
function isCalm({ second, refusal, validated, isTyping }: CounterState): boolean {
  return !second && !refusal && !validated && !isTyping;
}

/** The counter of a dentist: the same as everybody's, with quotes. */
export function DentistDesk(props: CounterPageProps) {
  const { state, wiring } = props;
  // A failure is told when the panel is shown.
  useEffect(() => void ToothPanel.load().catch(() => undefined), []);
  const person = personOf(state);
  const { offered, history, refresh } = usePatientQuotes(state, wiring);
  const { world, open, billing, start, bill, change, close } = useDesk(props);
  if (open && world && person && isCalm(state))
    return (
      <QuotePage
        {...props}
        open={open}
        person={person}
        world={world}
        history={history}
        onOpen={change}
        onClose={close}
        onBill={() => open.stored && bill(open.stored)}
        onSaved={refresh}
      />
    );
  const others = offered.filter(({ quote }) => quote.id !== billing?.stored.quote.id);
  const isCovered = person?.isCovered === true;
  const [first] = others;
  return (
    <CounterPage
      {...props}
      quotes={{
        history,
        start: isCovered ? start : null,
        billFirst: first && isCovered ? () => bill(first) : null,
        offered: <OfferedQuotes quotes={others} onBill={bill} changeCents={billing?.dueChangeCents ?? 0} />,
      }}
    />
  );
}
