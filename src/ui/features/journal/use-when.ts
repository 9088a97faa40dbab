import { addDays, civilDateInFrance, type CivilDate } from '#core/shared';
import { journalText } from '#ui/text/journal.ts';
import { dayOf, timeOf } from '#ui/text/moments.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';

/** Says an instant as a list does: the time of today, yesterday, or the day. */
export function useWhen(today: CivilDate): (at: string) => string {
  const text = useText(journalText);
  const language = useLanguage();
  return (at) => {
    const day = civilDateInFrance(Date.parse(at) / 1_000);
    if (day === today) return timeOf(at, language);
    return day === addDays(today, -1) ? text.yesterday : dayOf(at, language);
  };
}
