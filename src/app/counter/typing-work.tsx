import { useMemo } from 'react';
import { typedFromPapers } from '#flow/papers';
import { ManualWork } from '#ui/features/manual/manual-work.tsx';
import { PaperNote } from '#ui/features/paper/paper-note.tsx';
import type { CounterPageProps } from './counter-page-props.ts';
import { useContracts } from './use-contracts.ts';

/** Identity and rights typed by hand, papers filling in what they say; the readers go on listening for a phone. */
export function TypingWork({ state, dispatch, wiring }: Pick<CounterPageProps, 'state' | 'dispatch' | 'wiring'>) {
  const contracts = useContracts(wiring);
  const { papers, draft, typingReason } = state;
  const scanned = useMemo(() => typedFromPapers(papers), [papers]);
  if (!contracts) return null;
  return (
    <>
      <PaperNote papers={papers} today={draft.date} />
      <ManualWork
        today={draft.date}
        reason={typingReason}
        scanned={scanned}
        contracts={contracts}
        onTyped={(bearer) => dispatch({ type: 'typed', bearer })}
        onBack={() => dispatch({ type: 'stop-typing' })}
      />
    </>
  );
}
