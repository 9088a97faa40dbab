import { Icon } from '#ui/components/icon.tsx';
import { frameText } from '#ui/text/frame.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './trust-age.module.css';

/** Ages in seconds of what this terminal checks phones with, and how that stands. */
export interface TrustAges {
  readonly level: 'fresh' | 'ageing' | 'stale';
  readonly keysetSeconds: number;
  readonly listSeconds: number;
}

type FrameText = (typeof frameText)['fr'];

/** An age as people say it: minutes under an hour, hours under two days, then days. */
export function spokenAge(seconds: number, text: FrameText): string {
  const minutes = Math.max(0, Math.floor(seconds / 60));
  if (minutes < 60) return text.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? text.hours(hours) : text.days(Math.floor(hours / 24));
}

/** The worse of the two ages, in words; amber when it must be noticed. No list at all is as stale as can be. */
export function TrustAge({ ages }: { readonly ages: TrustAges | null }) {
  const text = useText(frameText);
  if (!ages)
    return (
      <span className={styles.warn} data-testid="trust-age" data-level="stale">
        <Icon name="triangle" />
        {text.listsNone}
      </span>
    );
  const worse = spokenAge(Math.max(ages.keysetSeconds, ages.listSeconds), text);
  const detail = text.listsDetail(spokenAge(ages.keysetSeconds, text), spokenAge(ages.listSeconds, text));
  const isFresh = ages.level === 'fresh';
  return (
    <span
      className={isFresh ? styles.fresh : styles.warn}
      data-testid="trust-age"
      data-level={ages.level}
      title={detail}
    >
      <Icon name={isFresh ? 'shield' : 'clock'} />
      {isFresh ? text.listsFresh(worse) : text.listsOld(worse)}
    </span>
  );
}
