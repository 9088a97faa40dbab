import type { Act, ActProfession } from './act.ts';
import { dentistActs } from './rows/dentist.ts';
import { doctorActs } from './rows/doctor.ts';
import { pharmacistActs } from './rows/pharmacist.ts';

const acts = [...doctorActs, ...dentistActs, ...pharmacistActs];
const byKey = new Map(acts.map((act) => [`${act.profession}.${act.code}`, act]));

/** The act that a profession bills under a code, or null when the catalogue has none. */
export function findAct(profession: ActProfession, code: string): Act | null {
  return byKey.get(`${profession}.${code}`) ?? null;
}

/** Acts of a profession, in the order of the nomenclature. */
export function actsOf(profession: ActProfession): readonly Act[] {
  return acts.filter((act) => act.profession === profession);
}
