import { lazy, type ReactNode, Suspense } from 'react';
import { challengeLink } from '#flow/challenge';
import { isIdle, personOf, type RefusedReading } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { spokenAge } from '#ui/features/frame/trust-age.tsx';
import { SecondPatient } from '#ui/features/invoice/second-patient.tsx';
import { PatientStrip } from '#ui/features/patient/patient-strip.tsx';
import { PeopleRow } from '#ui/features/patient/people-row.tsx';
import { ScanView } from '#ui/features/scan/scan-view.tsx';
import { frameText } from '#ui/text/frame.ts';
import { useText } from '#ui/text/use-text.ts';
import type { TicketCheck } from '#ui/features/invoice/ticket-check.ts';
import type { CounterPageProps } from './counter-page-props.ts';
import { RefusedView, TypingWork, WorkArea } from './panels.ts';
import { UnusedNotice } from './unused-notice.tsx';

const ChallengeCard = lazy(async () => ({
  default: (await import('#ui/features/challenge/challenge-card.tsx')).ChallengeCard,
}));
const PaperCheck = lazy(async () => ({ default: (await import('#ui/features/paper/paper-check.tsx')).PaperCheck }));

interface CounterWorkProps extends CounterPageProps {
  readonly invoice: PricedInvoice;
  readonly check: TicketCheck;
}

/** The left column of the counter: what is asked first, else who is there and what is being done. */
export function CounterWork(props: CounterWorkProps): ReactNode {
  const { state, dispatch, invoice } = props;
  const person = personOf(state);
  if (state.refusal) return <Refused {...props} refusal={state.refusal} />;
  if (state.second && person) {
    const other = state.second.people.find(({ index }) => index === (state.second?.careFor[0] ?? 0));
    return <SecondPatient current={person.givenName} other={other?.givenName ?? ''} dispatch={dispatch} />;
  }
  if (state.isTyping)
    return (
      <Suspense fallback={null}>
        <TypingWork {...props} />
      </Suspense>
    );
  if (isIdle(state) && !state.panel) return <Waiting {...props} />;
  return (
    <>
      <Holder {...props} />
      <UnusedNotice unused={props.unused} />
      <ReadPapers state={state} />
      {props.quotes?.offered}
      <Suspense fallback={null}>
        <WorkArea {...props} invoice={invoice} />
      </Suspense>
    </>
  );
}

/** Papers that were read beside the patient who is here. */
function ReadPapers({ state }: Pick<CounterPageProps, 'state'>) {
  const { papers, draft } = state;
  const person = personOf(state);
  if (!person || (!papers.ins && !papers.amcCard)) return null;
  return (
    <Suspense fallback={null}>
      <PaperCheck papers={papers} person={person} today={draft.date} />
    </Suspense>
  );
}

/** Between two patients: every way of reading, in words and in the picture. */
function Waiting({ readers, practice, unused, lastReadMs, challenge }: CounterWorkProps) {
  return (
    <>
      <Question challenge={challenge} />
      {/* What is not ours at all is said in the picture. */}
      <UnusedNotice unused={{ ...unused, foreign: null }} />
      <ScanView
        {...readers}
        foreign={unused.foreign}
        lastReadMs={lastReadMs}
        readsBoxes={practice.profession === 'pharmacist'}
      />
    </>
  );
}

/** The question that this till asks each phone, when it asks one. */
function Question({ challenge }: Pick<CounterWorkProps, 'challenge'>) {
  if (challenge === null) return null;
  return (
    <Suspense fallback={null}>
      <ChallengeCard challenge={challenge} link={challengeLink(location.origin, challenge)} />
    </Suspense>
  );
}

interface RefusedProps extends CounterWorkProps {
  readonly refusal: RefusedReading;
}

/** A phone that cannot serve, while the readers go on listening for another one. */
function Refused({ refusal, state, dispatch, challenge, wiring, trust }: RefusedProps) {
  return (
    <>
      <Suspense fallback={null}>
        <RefusedView
          refusal={refusal}
          surroundings={{ mode: wiring.mode, ...trust }}
          onCopy={(text) => navigator.clipboard.writeText(text)}
          hasLines={state.draft.lines.length > 0}
          onReadAnother={() => dispatch({ type: 'dismiss-refusal' })}
          onWithoutPhone={() => dispatch({ type: 'type-patient' })}
          onPark={() => dispatch({ type: 'park' })}
        />
      </Suspense>
      <Question challenge={challenge} />
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
      <PatientStrip
        bearer={bearer}
        person={person}
        ageing={ageing}
        onTypeAmc={() => dispatch({ type: 'open', panel: 'amc' })}
        onDropAmc={() => dispatch({ type: 'type-amc', amc: null })}
      />
      <PeopleRow
        people={bearer.people}
        chosen={state.personIndex}
        onChoose={(index) => dispatch({ type: 'choose-person', index })}
      />
    </>
  );
}
