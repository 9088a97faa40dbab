import type { Act, ActProfession } from './act.ts';
import { dentistActs } from './rows/dentist.ts';
import { doctorActs } from './rows/doctor.ts';
import { pharmacistActs } from './rows/pharmacist.ts';

const acts = [...doctorActs, ...dentistActs, ...pharmacistActs];
const byCode = (all: readonly Act[]) => new Map(all.map((act) => [act.code, act]));
const byProfession: Readonly<Record<ActProfession, ReadonlyMap<string, Act>>> = {
  doctor: byCode(doctorActs),
  dentist: byCode(dentistActs),
  pharmacist: byCode(pharmacistActs),
};

/** The act that a profession bills under a code, or null when the catalogue has none. */
export function findAct(profession: ActProfession, code: string): Act | null {
  return byProfession[profession].get(code) ?? null;
}

/** Acts of a profession, in the order of the nomenclature. */
export function actsOf(profession: ActProfession): readonly Act[] {
  return acts.filter((act) => act.profession === profession);
}
