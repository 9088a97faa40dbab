/** A colleague whose prescriptions come back. */
export interface Prescriber {
  /** RPPS or AM number; empty while unknown. */
  readonly id: string;
  readonly name: string;
}

const most = 30;

/** The prescribers known at this till with one more, the last one first; the oldest give way. */
export function rememberPrescriber(known: readonly Prescriber[], one: Prescriber): readonly Prescriber[] {
  if (one.name === '' || one.id === '') return known;
  return [one, ...known.filter(({ id }) => id !== one.id)].slice(0, most);
}

const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The known prescriber that the first letters of any word of a name mean; null under three letters. */
export function findPrescriber(known: readonly Prescriber[], typed: string): Prescriber | null {
  const letters = bare(typed.trim());
  if (letters.length < 3) return null;
  const starts = (name: string) => bare(name).startsWith(letters) || bare(name).includes(` ${letters}`);
  return known.find(({ name }) => starts(name)) ?? null;
}
