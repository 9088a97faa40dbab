import type { Person } from './bearer.ts';
import type { Draft } from './draft.ts';

/**
 * Whether the fees of the prescription are related to the long-term illness: as the boxes are when they all agree, and
 * as somebody answers when they do not, since no source says how a mixed prescription shares its fees.
 * Null = to be asked; `not-concerned` = the rights show no such illness, or a box is still to be answered for.
 */
export function feesRelatedToAld(draft: Draft, person: Person | null): boolean | null | 'not-concerned' {
  if (person?.patient.cover?.ald !== true) return 'not-concerned';
  const answers = draft.lines.map(({ relatedToAld }) => relatedToAld);
  const [first] = answers;
  if (first === undefined || answers.includes(null)) return 'not-concerned';
  return answers.every((answer) => answer === first) ? first : draft.feesRelatedToAld;
}
