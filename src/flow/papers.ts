import type { AmcCardCode, InsCode } from '#core/read';
import type { CivilDate } from '#core/shared';
import type { Papers, Person } from './counter.ts';
import type { TypedRights } from './typed-rights.ts';

/** What the papers say, in the members of the form typed by hand. Every one of them may still be changed there. */
export function typedFromPapers({ ins, amcCard }: Papers): Partial<TypedRights> {
  return { ...(ins && typedFromIns(ins)), ...(amcCard && { hasAmc: true, amcNumber: amcCard.number }) };
}

/** The matricule is the person's own: whoever is insured by somebody else has that one's number typed over it. */
function typedFromIns({ birthName, firstNames, birthDateText, matricule }: InsCode): Partial<TypedRights> {
  return {
    familyName: birthName,
    givenName: firstNames.split(' ')[0] ?? '',
    birthDate: birthDateText.replaceAll('-', '/'),
    nir: matricule,
  };
}

/** Where a paper and the person who is here do not say the same. */
export type PaperDifference = 'given-name' | 'birth-date' | 'nir' | 'amc-number' | 'amc-period';

/** Letters alone, without accents: INS names are printed in capitals without them. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toUpperCase();

/** What differs between the papers and the person. The NIR is compared for the insured person alone: it is that one's. */
export function differencesOf({ ins, amcCard }: Papers, person: Person, on: CivilDate): readonly PaperDifference[] {
  return [...(ins ? insDifferences(ins, person) : []), ...(amcCard ? cardDifferences(amcCard, person, on) : [])];
}

function insDifferences(ins: InsCode, person: Person): readonly PaperDifference[] {
  const names = ins.firstNames.split(' ').map(plain);
  const birthDate = ins.birthDateText.split('-').reverse().join('');
  return [
    ...(names.includes(plain(person.givenName)) || plain(ins.firstNames) === plain(person.givenName)
      ? []
      : (['given-name'] as const)),
    ...(birthDate === person.birthDate ? [] : (['birth-date'] as const)),
    ...(person.patient.dependant === true || ins.matricule === person.nir ? [] : (['nir'] as const)),
  ];
}

function cardDifferences(card: AmcCardCode, person: Person, on: CivilDate): readonly PaperDifference[] {
  return [
    ...(person.amcs.some(({ number }) => number === card.number) ? [] : (['amc-number'] as const)),
    ...(isCardOutside(card, on) ? (['amc-period'] as const) : []),
  ];
}

/** True when the card's period does not cover the day. */
export function isCardOutside({ from, to }: AmcCardCode, on: CivilDate): boolean {
  return (from !== undefined && on < from) || (to !== undefined && to < on);
}
