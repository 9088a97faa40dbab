/** The two sets of teeth a mouth can have. */
export type Dentition = 'permanent' | 'milk';

/** Drawing of a tooth: how its crown ends and how many roots it has. */
export type ToothShape = 'incisor' | 'canine' | 'premolar' | 'molar';

/** One place of the chart, in the chart's own units. */
export interface ToothPlace {
  /** Number of ISO 3950 (FDI). */
  readonly fdi: string;
  readonly shape: ToothShape;
  /** Half of the crown's width. */
  readonly half: number;
}

/** Free width between two teeth. */
export const gap = 22;

type Drawn = Omit<ToothPlace, 'fdi'>;

/** From the midline outwards. */
const drawn: Readonly<Record<Dentition, readonly Drawn[]>> = {
  permanent: [
    { shape: 'incisor', half: 12 },
    { shape: 'incisor', half: 10.5 },
    { shape: 'canine', half: 12 },
    { shape: 'premolar', half: 13 },
    { shape: 'premolar', half: 13 },
    { shape: 'molar', half: 20 },
    { shape: 'molar', half: 19 },
    { shape: 'molar', half: 17 },
  ],
  milk: [
    { shape: 'incisor', half: 11 },
    { shape: 'incisor', half: 10 },
    { shape: 'canine', half: 11 },
    { shape: 'molar', half: 15 },
    { shape: 'molar', half: 17 },
  ],
};

/** A quarter of the mouth: its number and its teeth in the order in which they are drawn, the patient's right first. */
export interface Quadrant {
  readonly quadrant: number;
  readonly isUpper: boolean;
  readonly teeth: readonly ToothPlace[];
}

/** The four quadrants: upper right, upper left, lower right, lower left, as one faces the patient. */
export function quadrantsOf(dentition: Dentition): readonly Quadrant[] {
  const first = dentition === 'permanent' ? 1 : 5;
  return [0, 1, 3, 2].map((turn) => {
    const quadrant = first + turn;
    const outwards = drawn[dentition].map((tooth, place) => ({ fdi: `${quadrant}${place + 1}`, ...tooth }));
    const isRight = turn === 0 || turn === 3;
    return { quadrant, isUpper: turn < 2, teeth: isRight ? outwards.reverse() : outwards };
  });
}

/** The set of teeth a number belongs to; null when no tooth has this number. */
export function dentitionOf(fdi: string): Dentition | null {
  if (/^[1-4][1-8]$/.test(fdi)) return 'permanent';
  return /^[5-8][1-5]$/.test(fdi) ? 'milk' : null;
}

/** The tooth that an arrow key, `Home` or `End` reaches from another; null at the end of a jaw. */
export function neighbourOf(fdi: string, key: string): string | null {
  const dentition = dentitionOf(fdi);
  if (!dentition) return null;
  const [upper, lower] = rowsOf(dentition);
  const row = upper.includes(fdi) ? upper : lower;
  const column = row.indexOf(fdi);
  const reached = new Map([
    ['ArrowLeft', row[column - 1]],
    ['ArrowRight', row[column + 1]],
    ['ArrowUp', upper[column]],
    ['ArrowDown', lower[column]],
    ['Home', row[0]],
    ['End', row.at(-1)],
  ]);
  return reached.get(key) ?? null;
}

function rowsOf(dentition: Dentition): readonly [readonly string[], readonly string[]] {
  const numbers = (isUpper: boolean) =>
    quadrantsOf(dentition)
      .filter((quadrant) => quadrant.isUpper === isUpper)
      .flatMap(({ teeth }) => teeth.map(({ fdi }) => fdi));
  return [numbers(true), numbers(false)];
}
