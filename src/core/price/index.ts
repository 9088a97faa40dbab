/** The split of each line between AMO, AMC and patient, with the reason of every cent. */
export { applyCorrection } from './check/apply-correction.ts';
export { checkSituation } from './check/check-situation.ts';
export type { CheckedRights } from './check/checked.ts';
export type { CheckCode, Correction, Finding } from './check/finding.ts';
export type { AmountName, Amounts, Breakdown, BreakdownLine, Note, Step } from './breakdown.ts';
export {
  contractsFormat,
  contractTableOf,
  parseContractTable,
  type ContractsFile,
  type ListedContract,
} from './contracts/parse-contract-table.ts';
export type { NoteCode, PriceCode, PriceRefusalCode } from './code.ts';
export { genericCapOn } from './describe/generic-cap.ts';
export type { StepRule } from './explain/step-rules.ts';
export type { CataloguePrice, PriceBooks } from './frame.ts';
export { euros } from './explain/euros.ts';
export { parseSituation } from './parse/parse-situation.ts';
export { price, type PriceRefusal } from './price.ts';
export type {
  Basket,
  Counters,
  Nature,
  Pathway,
  Profession,
  Provider,
  Sector,
  Situation,
  SituationLine,
  Substitution,
} from './situation.ts';
export type { AmcContract, C2s, Cover, Guarantee, GuaranteeCategory, LineCategory, Patient } from '#core/rights';
