import type { Draft, DraftLine } from './draft.ts';

const complexFrom = 5;

/** Fees that go with the prescription as a whole (billing rules §4), and whom they need. */
export function prescriptionFees(draft: Draft, age: number | null): readonly string[] {
  const reimbursed = draft.lines.filter(isReimbursed);
  if (reimbursed.length === 0) return [];
  const byAge = age !== null && (age < 3 || age > 70) ? ['HDA'] : [];
  const complex = reimbursed.length >= complexFrom ? ['HC'] : [];
  return ['HDR', ...byAge, ...complex].filter((code) => !draft.droppedFees.includes(code));
}

function isReimbursed({ cip13, ratePct, refusedByAmo }: DraftLine): boolean {
  return cip13 !== undefined && (ratePct ?? 0) > 0 && refusedByAmo !== true;
}
