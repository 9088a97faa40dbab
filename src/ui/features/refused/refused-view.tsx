import type { RefusedReading } from '#flow/counter';
import { ErrorPanel, type NextStep } from '#ui/components/error-panel.tsx';
import type { IconName } from '#ui/components/icon.tsx';
import type { TraceSurroundings } from '#flow/scan-trace';
import { gapInWords } from '#ui/text/gap-in-words.ts';
import type { Language } from '#ui/text/language.ts';
import { clockTime } from '#ui/text/dates.ts';
import type { RefusalClass } from '#ui/text/refusal-groups.ts';
import { readingText, refusedText } from '#ui/text/refused.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { SupportTrace } from './support-trace.tsx';

interface RefusedViewProps {
  readonly refusal: RefusedReading;
  /** What support asks for beside the refusal. */
  readonly surroundings: TraceSurroundings;
  /** Puts the trace on the clipboard. */
  readonly onCopy: (text: string) => Promise<void>;
  readonly hasLines: boolean;
  readonly onReadAnother: () => void;
  readonly onWithoutPhone: () => void;
  readonly onPark: () => void;
}

const looks: Readonly<Record<RefusalClass, { readonly tone: 'bad' | 'warn' | 'ink'; readonly icon: IconName }>> = {
  rescan: { tone: 'warn', icon: 'roundArrow' },
  refresh: { tone: 'warn', icon: 'phone' },
  terminal: { tone: 'ink', icon: 'screwdriver' },
  refuse: { tone: 'bad', icon: 'octagonCross' },
};

/** A phone that cannot serve: what happened, what to do, and nothing of what it said. */
export function RefusedView({ refusal, surroundings, onCopy, hasLines, ...can }: RefusedViewProps) {
  const text = useText(refusedText);
  const language = useLanguage();
  const said = readingText(refusal.code, language, refusal.detail);
  const clock = clockSentence(surroundings.clockGapSeconds, text, language);
  const acts = { Enter: can.onReadAnother, F9: can.onWithoutPhone, F7: can.onPark };
  const steps = said.next.flatMap(({ key, text: title }): readonly NextStep[] => {
    if (key === null || (key === 'F7' && !hasLines)) return [];
    return [{ keys: key, title, act: acts[key] }];
  });
  const seconds = (refusal.tookMs / 1000).toFixed(1).replace('.', text.decimal);
  return (
    <ErrorPanel
      key={`${refusal.code} ${refusal.readAt}`}
      {...looks[said.class]}
      kicker={text.kickers[said.class]}
      title={said.title}
      why={[said.why, ...(clock === null ? [] : [clock]), text.nothingKept, ...(hasLines ? [text.linesStay] : [])]}
      nextSteps={steps}
      verdictCode={refusal.code}
      foot={
        <>
          <span>
            {text.code} <span className="mono">{refusal.code}</span>
          </span>
          <span>{text.step(refusal.step)}</span>
          <span>{text.readAt(clockTime(refusal.readAt), seconds)}</span>
          <SupportTrace refusal={refusal} surroundings={surroundings} onCopy={onCopy} />
        </>
      }
    />
  );
}

/** The server's word on this terminal's clock, when they differ by more than a minute: it explains many a refusal. */
function clockSentence(gap: number | null, text: (typeof refusedText)['fr'], language: Language): string | null {
  if (gap === null || Math.abs(gap) <= 60) return null;
  const length = gapInWords(gap, language);
  return gap > 0 ? text.clockAhead(length) : text.clockBehind(length);
}
