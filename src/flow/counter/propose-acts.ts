import { findAct } from '#core/acts';
import type { Profession } from '#core/price';
import type { NewLine } from './draft.ts';

/** Acts that are billed together, one key away. */
export interface Favourite {
  /** What the chip says: the code that stands first, or the name of an act whose code nobody knows by heart. */
  readonly name: string;
  readonly codes: readonly string[];
}

/** What the proposals depend on. */
export interface ProposalContext {
  readonly profession: Profession;
  readonly specialty: string;
  readonly age: number | null;
}

const supplementUnderSix = 6;
const longConsultationFrom = 80;

/** A dentist's codes say nothing to the eye: the name of the act does. */
function nameOf(code: string): string {
  return findAct('dentist', code)?.label ?? code;
}

/**
 * The usual acts of this practitioner for a person of that age, the most usual first: it is on the ticket, priced,
 * before anybody asks. A pharmacist has none: boxes are scanned.
 */
export function proposeActs({ profession, specialty, age }: ProposalContext): readonly Favourite[] {
  if (profession === 'pharmacist') return [];
  if (profession === 'dentist')
    return [
      { name: nameOf('C'), codes: ['C'] },
      { name: nameOf('HBJD001'), codes: ['HBJD001'] },
    ];
  if (specialty !== 'general') return [{ name: 'C', codes: ['C'] }];
  const child = age !== null && age < supplementUnderSix ? ['MEG'] : [];
  const old = age !== null && age >= longConsultationFrom ? [{ name: 'GL', codes: ['GL'] }] : [];
  return [
    { name: 'G', codes: ['G', ...child] },
    { name: 'VG', codes: ['VG', 'MD', ...child] },
    { name: 'TCG', codes: ['TCG', ...child] },
    ...old,
  ];
}

/** Whose acts, and what is usually charged for them. */
export interface ActPrices {
  readonly profession: Profession;
  /** By code, in cents; absent = the tariff. */
  readonly usualFees: Readonly<Record<string, number>>;
}

/** The line of an act of the catalogue, at its usual fee; null when the profession has no such code. */
export function lineOfAct({ profession, usualFees }: ActPrices, code: string, tooth?: string): NewLine | null {
  const act = findAct(profession, code);
  if (!act) return null;
  return {
    code,
    label: act.label,
    quantity: 1,
    feeCents: usualFees[code] ?? null,
    relatedToAld: null,
    ...(tooth === undefined ? {} : { tooth }),
  };
}

/** The lines of a favourite. */
export function linesOfFavourite(prices: ActPrices, { codes }: Favourite): readonly NewLine[] {
  return codes.flatMap((code) => lineOfAct(prices, code) ?? []);
}
