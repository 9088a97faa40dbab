import { longNames } from './long-names.ts';
import { situations } from './situations.ts';

/** Everyone the training issuer may enrol. All invented. */
export const trainingPeople = [...situations, ...longNames];
