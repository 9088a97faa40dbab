/** The issuer's door, spoken to by the patient's app: activation, renewal, the training people. */
export { issuerDoor, type Enrolled, type IssuerDoor, type TrainingChoice } from './issuer-door.ts';
export type { DoorCode } from './ask.ts';
