import type { AmcCardCode, InsCode } from '#core/read';

/** Codes of papers that were read for this patient: they fill in a form or are compared, and prove nothing. */
export interface Papers {
  readonly ins: InsCode | null;
  readonly amcCard: AmcCardCode | null;
}

export const noPapers: Papers = { ins: null, amcCard: null };

/** The papers with one more; a second of the same kind takes the first one's place. */
export function addPaper(papers: Papers, paper: InsCode | AmcCardCode): Papers {
  return paper.kind === 'ins' ? { ...papers, ins: paper } : { ...papers, amcCard: paper };
}
