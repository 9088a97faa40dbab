import { civilDateFromCompact, type CivilDate } from '#core/shared';
import type { AmcClaims, BeneficiaireClaims, RightsClaims } from '#core/token';

/** Whether a person is covered by the mandatory insurance today, and until or since when. */
export type Cover =
  | { readonly kind: 'open'; readonly until: CivilDate | null }
  | { readonly kind: 'ended'; readonly since: CivilDate | null }
  | { readonly kind: 'later'; readonly from: CivilDate | null };

/** A person of the card as the home screen shows them. */
export interface PersonOnCard {
  /** Place in `ben`, which the proof names. */
  readonly index: number;
  readonly firstName: string;
  readonly fullName: string;
  readonly cover: Cover;
  /** Fourth digit of `cou`: solidarity cover, whoever runs it. */
  readonly hasC2s: boolean;
  readonly amc: readonly AmcClaims[];
}

/** Everybody on the card, in the credential's order: the insured person first. */
export function peopleOnCard(rights: RightsClaims, today: CivilDate): readonly PersonOnCard[] {
  return rights.ben.map((person, index) => ({
    index,
    firstName: person.pre,
    fullName: `${person.pre} ${person.usu ?? person.nom}`,
    cover: coverOf(person, today),
    hasC2s: person.amo.some((period) => isOn(period, compact(today)) && /^...[12]$/.test(period.cou)),
    amc: amcOf(rights.amc ?? [], index, today),
  }));
}

function coverOf({ amo }: BeneficiaireClaims, today: CivilDate): Cover {
  const day = compact(today);
  const current = amo.find((period) => isOn(period, day));
  if (current) return { kind: 'open', until: dateOf(current.au) };
  const past = amo.map(({ au }) => au ?? '').filter((au) => au !== '' && au < day);
  const next = amo.map(({ du }) => du).filter((du) => du > day);
  if (next.length > 0) return { kind: 'later', from: dateOf(next.sort()[0]) };
  return { kind: 'ended', since: dateOf(past.sort().at(-1)) };
}

function amcOf(all: readonly AmcClaims[], index: number, today: CivilDate): readonly AmcClaims[] {
  return all.filter((contract) => isOn(contract, compact(today)) && (contract.ben?.includes(index) ?? true));
}

/** A right covers a day when du ≤ day ≤ au; without `au` it is open. */
function isOn({ du, au }: { readonly du: string; readonly au?: string }, day: string): boolean {
  return du <= day && day <= (au ?? '99999999');
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '');
}

function dateOf(text: string | undefined): CivilDate | null {
  return text === undefined ? null : civilDateFromCompact(text);
}
