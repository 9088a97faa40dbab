import type { TrustSummary } from '#flow/trust-summary';
import { gapInWords } from '#ui/text/gap-in-words.ts';
import type { Language } from '#ui/text/language.ts';
import { momentOf } from '#ui/text/moments.ts';
import { trustText } from '#ui/text/trust.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './trust.module.css';

/** A clock this near the server's is right: a person sets it no better, in seconds. */
export const clockTolerance = 60;

interface TrustFactsProps {
  readonly summary: TrustSummary;
  /** Epoch seconds. */
  readonly now: number;
  /** Terminal's clock minus the server's, in seconds; null when no server told its own. */
  readonly clockGapSeconds: number | null;
}

type Words = (typeof trustText)['fr'];
type Held = NonNullable<TrustSummary['lists']>;

/** Age, end and source of the keys and of the lists, and how the clock stands. */
export function TrustFacts({ summary, now, clockGapSeconds }: TrustFactsProps) {
  const text = useText(trustText);
  const language = useLanguage();
  const { keyset, lists } = summary;
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    keyset
      ? [text.keys, text.keysOf(keyset.seq), aboutFile(keyset, { text, language, now })]
      : [text.keys, text.noKeys, []],
    lists
      ? [text.lists, text.listCount(lists.count), aboutFile(lists, { text, language, now })]
      : [text.lists, text.noLists, []],
    [text.clock, clockSentence(clockGapSeconds, text, language), []],
  ];
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value, details]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b>{value}</b>
            {details.map((detail) => (
              <span key={detail}>{detail}</span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Telling {
  readonly text: Words;
  readonly language: Language;
  readonly now: number;
}

function aboutFile(
  { iat, exp, source }: Pick<Held, 'iat' | 'exp' | 'source'>,
  { text, language, now }: Telling,
): readonly string[] {
  const age = text.age(momentOf(iat * 1000, language), gapInWords(now - iat, language));
  const end = exp > now ? text.ends(gapInWords(exp - now, language)) : text.ended;
  return [age, `${text.sources[source]}, ${end}`];
}

function clockSentence(gap: number | null, text: Words, language: Language): string {
  if (gap === null) return text.clockUnknown;
  if (Math.abs(gap) <= clockTolerance) return text.clockRight;
  const length = gapInWords(gap, language);
  return gap > 0 ? text.clockAhead(length) : text.clockBehind(length);
}
