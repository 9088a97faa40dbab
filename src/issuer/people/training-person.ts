import type { CivilDate } from '#core/shared';
import type { Person } from '../register.ts';

/** An invented person whom the training issuer enrols by name. */
export interface TrainingPerson {
  readonly id: string;
  /** What the activation page offers; no identity in it but the invented name. */
  readonly label: { readonly fr: string; readonly en: string };
  /** Rights as they stand on this day: periods follow the calendar, so that training never runs out. */
  readonly rights: (today: CivilDate) => Person;
  /** The phone is opposed as soon as it is enrolled: what a lost phone looks like at the counter. */
  readonly isOpposed?: true;
}
