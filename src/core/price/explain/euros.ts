/** Written once: an explained invoice holds some fifty amounts. */
const endings = Array.from({ length: 100 }, (_, rest) => `,${String(rest).padStart(2, '0')}\u00a0€`);

/** An amount as the counter reads it, `1 234,56 €`, with no-break spaces and the true minus sign. */
export function euros(cents: number): string {
  const whole = Math.floor(Math.abs(cents) / 100);
  const grouped = whole < 1000 ? String(whole) : String(whole).replace(/\B(?=(?:\d{3})+$)/g, '\u00a0');
  return `${cents < 0 ? '\u2212' : ''}${grouped}${endings[Math.abs(cents) % 100] ?? ''}`;
}
