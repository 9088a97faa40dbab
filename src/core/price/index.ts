/** The split of each line between AMO, AMC and patient, with the reason of every cent. */
export type {
  AmcContract,
  Basket,
  C2s,
  Counters,
  Cover,
  Guarantee,
  GuaranteeCategory,
  LineCategory,
  Nature,
  Pathway,
  Patient,
  Profession,
  Provider,
  Sector,
  Situation,
  SituationLine,
  Substitution,
} from './situation.ts';
export type { Amounts, Breakdown, BreakdownLine, Note, Step } from './breakdown.ts';
