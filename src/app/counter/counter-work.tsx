import type { ReactNode } from 'react';
import { isIdle, personOf } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { spokenAge } from '#ui/features/frame/trust-age.tsx';
import { SecondPatient } from '#ui/features/invoice/second-patient.tsx';
import { ManualWork } from '#ui/features/manual/manual-work.tsx';
import { PatientStrip } from '#ui/features/patient/patient-strip.tsx';
import { PeopleRow } from '#ui/features/patient/people-row.tsx';
import { frameText } from '#ui/text/frame.ts';
import { ticketText } from '#ui/text/ticket.ts';
import { useText } from '#ui/text/use-text.ts';
import type { CounterPageProps } from './counter-page-props.ts';
import { WorkArea } from './work-area.tsx';

interface CounterWorkProps extends CounterPageProps {
  readonly invoice: PricedInvoice;
}

/** The left column of the counter: what is asked first, else who is there and what is being done. */
export function CounterWork(props: CounterWorkProps): ReactNode {
  const { state, dispatch, invoice } = props;
  const ticket = useText(ticketText);
  const person = personOf(state);
  if (state.second && person) {
    const other = state.second.people.find(({ index }) => index === (state.second?.careFor[0] ?? 0));
    return <SecondPatient current={person.givenName} other={other?.givenName ?? ''} dispatch={dispatch} />;
  }
  if (state.isTyping)
    return (
      <ManualWork
        today={state.draft.date}
        reason={state.typingReason}
        onTyped={(bearer) => dispatch({ type: 'typed', bearer })}
        onBack={() => dispatch({ type: 'stop-typing' })}
      />
    );
  if (isIdle(state) && !state.panel) return <EmptyState icon="phone" title={ticket.listening} />;
  return (
    <>
      <Holder {...props} />
      {props.quotes?.offered}
      <WorkArea {...props} invoice={invoice} />
    </>
  );
}

/** Who is there: the strip and the family, once somebody was verified or typed. */
export function Holder({ state, dispatch }: Pick<CounterPageProps, 'state' | 'dispatch'>) {
  const text = useText(frameText);
  const person = personOf(state);
  const { bearer } = state;
  if (!bearer || !person) return null;
  const isAgeing = bearer.kind === 'verified' && bearer.lists.level !== 'fresh';
  const ageing = isAgeing ? text.listsOld(spokenAge(bearer.lists.seconds, text)) : undefined;
  return (
    <>
      <PatientStrip bearer={bearer} person={person} ageing={ageing} />
      <PeopleRow
        people={bearer.people}
        chosen={state.personIndex}
        onChoose={(index) => dispatch({ type: 'choose-person', index })}
      />
    </>
  );
}
