/** A verified token → people and their AMO and AMC rights on a given day. */
export {
  guaranteeCategories,
  guaranteeKinds,
  lineCategories,
  type AmcContract,
  type Guarantee,
  type GuaranteeCategory,
  type LineCategory,
} from './amc-contract.ts';
export { regimes, type C2s, type Cover, type Patient, type Regime } from './patient.ts';
export type { RightsCode, RightsRefusalCode, RightsStateCode } from './code.ts';
export type { Period } from './period.ts';
export { amcContractKey, type AmcContractTable, type AmcOnDay } from './read-amc.ts';
export type { BeneficiaryOnDay } from './read-beneficiary.ts';
export { readRights, type AssureOnDay, type RightsOnDay } from './read-rights.ts';
export type { RightsQuestion } from './rights-question.ts';
