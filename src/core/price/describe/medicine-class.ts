import type { LineFacts } from './line-facts.ts';

/** Reimbursement class of a medicine, from its ordinary rate; null for another rate or another kind of line. */
export function medicineClass(facts: Pick<LineFacts, 'category' | 'ratePct'>) {
  if (facts.category !== 'medicine') return null;
  if (facts.ratePct === 65) return 'medicine-65';
  if (facts.ratePct === 30) return 'medicine-30';
  return facts.ratePct === 15 ? 'medicine-15' : null;
}
