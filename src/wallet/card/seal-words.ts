import type { Language } from '#ui/text/language.ts';
import type { walletText } from '#ui/text/wallet.ts';
import type { Cover } from './cover-of.ts';
import { dayText } from './format-dates.ts';

/** The verdict about a person's cover, and its date, in words. */
export function sealOf(cover: Cover, text: typeof walletText.fr, language: Language): readonly [string, string] {
  switch (cover.kind) {
    case 'open':
      return [
        text.rightsOpen,
        cover.until === null ? text.rightsNoEnd : text.rightsUntil(dayText(cover.until, language)),
      ];
    case 'ended':
      return [
        text.rightsEnded,
        cover.since === null ? text.rightsEndedBare : text.rightsSince(dayText(cover.since, language)),
      ];
    case 'later':
      return [
        text.rightsLater,
        cover.from === null ? text.rightsEndedBare : text.rightsFrom(dayText(cover.from, language)),
      ];
  }
}
