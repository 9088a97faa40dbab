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
