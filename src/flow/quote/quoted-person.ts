/** Who a quote or an invoice may be for. */
export interface QuotedPerson {
  /** NIR of the insured person, shared by the family. */
  readonly nir: string;
  readonly birthDate: string;
  readonly name: string;
}

/** True for the same person: twins share a NIR and a birth date, so the name counts too. */
export function isSamePerson(one: QuotedPerson, other: QuotedPerson): boolean {
  return one.nir === other.nir && one.birthDate === other.birthDate && one.name === other.name;
}
