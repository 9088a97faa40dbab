import { Icon } from '#ui/components/icon.tsx';
import { frameText } from '#ui/text/frame.ts';
import { gapInWords } from '#ui/text/gap-in-words.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './trust-age.module.css';

/** The clock of this terminal is off by what its server says: every phone would soon be refused for it. */
export function ClockGap({ seconds }: { readonly seconds: number }) {
  const text = useText(frameText);
  const language = useLanguage();
  const gap = gapInWords(seconds, language);
  return (
    <span className={styles.warn} data-testid="clock-gap">
      <Icon name="clock" />
      {seconds > 0 ? text.clockAhead(gap) : text.clockBehind(gap)}
    </span>
  );
}
