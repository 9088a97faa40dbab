import { civilDateInFrance } from '#core/shared';
import { longNames } from './long-names.ts';
import { minors } from './minors.ts';
import { situations } from './situations.ts';
import type { TrainingPerson } from './training-person.ts';

/** Everyone the training issuer may enrol. All invented. */
export const trainingPeople = [...situations, ...longNames];

/** Everyone whom the activation page offers: those and the people whom it must refuse. */
const everyone: readonly TrainingPerson[] = [...trainingPeople, ...minors];

/** What the activation page shows of everyone: no identity but the invented situation. */
export const choices = everyone.map(({ id, label }) => ({ id, label }));

/** The training person of an id, as it came from outside. */
export function findPerson(id: unknown): TrainingPerson | undefined {
  return everyone.find((person) => person.id === id);
}

/** The training person with this NIR, as the identity provider matched it. */
export function personOfNir(nir: string, now: number): TrainingPerson | undefined {
  const today = civilDateInFrance(now);
  return everyone.find((person) => person.rights(today).ass.nir === nir);
}
