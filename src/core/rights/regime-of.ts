import type { Regime } from './patient.ts';

const known: Readonly<Record<string, Regime>> = { '01': 'general', '02': 'agricultural', '03': 'self-employed' };

/** Regime of a `reg` code; any other code is another regime, with the same rates (token.md §7). */
export function regimeOf(reg: string): Regime {
  return known[reg] ?? 'other';
}
