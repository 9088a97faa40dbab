import type { CivilDate } from '#core/shared';
import type { Papers, Person } from '#flow/counter';
import { differencesOf } from '#flow/papers';
import { StateMark } from '#ui/components/state-mark.tsx';
import { paperText } from '#ui/text/paper.ts';
import { useText } from '#ui/text/use-text.ts';
import { PaperSignature } from './paper-signature.tsx';

interface PaperCheckProps {
  readonly papers: Papers;
  readonly person: Person;
  readonly today: CivilDate;
}

/** Beside a patient who is here: whether a paper that was read is that person's. It changes nothing on the ticket. */
export function PaperCheck({ papers, person, today }: PaperCheckProps) {
  const text = useText(paperText);
  if (!papers.ins && !papers.amcCard) return null;
  const differences = differencesOf(papers, person, today);
  return (
    <section aria-label={text.title} role="status" data-testid="paper-check" data-same={differences.length === 0}>
      {differences.length === 0 ? (
        <StateMark tone="ok" icon="check">
          {text.same}
        </StateMark>
      ) : (
        <StateMark tone="warn" icon="triangle">
          {text.differs(differences.map((difference) => text.differences[difference]))}
        </StateMark>
      )}
      {papers.ins && <PaperSignature ins={papers.ins} />}
    </section>
  );
}
