import type { RightsClaims } from '#core/token';

/** A person of the card, by the name one calls them. */
export interface PersonOnCard {
  /** Place in `ben`, which the proof names. */
  readonly index: number;
  readonly firstName: string;
  readonly fullName: string;
}

/** Everybody on the card, in the credential's order: the insured person first, each by their usual name. */
export function peopleOnCard({ ben }: RightsClaims): readonly PersonOnCard[] {
  return ben.map(({ pre, usu, nom }, index) => ({ index, firstName: pre, fullName: `${pre} ${usu ?? nom}` }));
}
