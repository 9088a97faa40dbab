import type { ActProfession } from './act.ts';

/** What each profession bills most, the usual one first: proposed on the ticket before anything is typed. */
const favourites: Readonly<Record<ActProfession, readonly (readonly string[])[]>> = {
  doctor: [['G'], ['VG', 'MD'], ['TCG'], ['G', 'MCG'], ['APC'], ['GL']],
  dentist: [['C'], ['HBJD001'], ['HBMD053'], ['HBMD049'], ['HBGD036'], ['HBLD038']],
  pharmacist: [],
};

/** The usual groups of codes of a profession; a child under 6 brings MEG with G. Another specialist bills C. */
export function favouriteActs(
  profession: ActProfession,
  specialty: string,
  age: number | null,
): readonly (readonly string[])[] {
  if (profession === 'doctor' && specialty !== 'general') return [['C'], ['APC']];
  if (profession !== 'doctor' || age === null || age >= 6) return favourites[profession];
  return favourites.doctor.map((codes) => (codes.includes('G') || codes.includes('VG') ? [...codes, 'MEG'] : codes));
}
