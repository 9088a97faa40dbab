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
