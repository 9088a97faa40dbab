import type { CivilDate } from '#core/shared';
import type { Papers } from '#flow/counter';
import { isCardOutside } from '#flow/papers';
import { StateMark } from '#ui/components/state-mark.tsx';
import { paperText } from '#ui/text/paper.ts';
import { useText } from '#ui/text/use-text.ts';
import { PaperSignature } from './paper-signature.tsx';

interface PaperNoteProps {
  readonly papers: Papers;
  readonly today: CivilDate;
}

/** Above the form typed by hand: what papers filled in, and what that is worth. */
export function PaperNote({ papers: { ins, amcCard }, today }: PaperNoteProps) {
  const text = useText(paperText);
  if (!ins && !amcCard) return null;
  return (
    <section aria-label={text.title} data-testid="paper-note">
      {ins && (
        <StateMark tone="idle" icon="card">
          {text.filled}
        </StateMark>
      )}
      {ins && <PaperSignature ins={ins} />}
      {amcCard && (
        <StateMark tone="warn" icon="card">
          {text.card}
        </StateMark>
      )}
      {amcCard && isCardOutside(amcCard, today) && (
        <StateMark tone="warn" icon="triangle">
          {text.cardOutside}
        </StateMark>
      )}
    </section>
  );
}
