/**
 * What the set-up page shows as a code. It holds every letter and sign that layouts put elsewhere, and a separator:
 * read back, it tells the layout a scanner is set to, how it spells the separator, and its speed.
 */
export const scannerSetUpText = 'Comptoir/azqwmyAZQWMY-_.+\u001d0123456789';

/** How a scanner that types spells the group separator. */
export type SeparatorHabit = 'kept' | 'written' | 'lost';

/** Which way the set-up text came back; null when this is not the set-up text. */
export function setUpHabit(text: string): SeparatorHabit | null {
  const forms: readonly (readonly [SeparatorHabit, string])[] = [
    ['kept', scannerSetUpText],
    ['written', scannerSetUpText.replace('\u001d', '<GS>')],
    ['lost', scannerSetUpText.replace('\u001d', '')],
  ];
  return forms.find(([, form]) => text.includes(form))?.[0] ?? null;
}

/** The second code of the set-up page: as long as half a phone's, so that its speed and lost keys show. */
export const scannerSpeedText = '0123456789'.repeat(50);

/** So many digits in their order make it the second code, though keys after them were lost. */
const surelySpeed = scannerSpeedText.slice(0, 30);

/** How many digits of the second code did not arrive; null when this is not the second code. */
export function lostOfSpeedCode(text: string): number | null {
  const start = text.indexOf(surelySpeed);
  if (start < 0) return null;
  const digits = /^\d+/.exec(text.slice(start))?.[0] ?? '';
  return Math.max(0, scannerSpeedText.length - digits.length);
}
