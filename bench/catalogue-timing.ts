import {
  indexMedicines,
  searchCatalogue,
  type BdpmFiles,
  type Catalogue,
  type Medicine,
} from '../src/core/acts/index.ts';
import { quantile } from './quantile.ts';

/** Milliseconds: half of the values are below `p50`, 95 % below `p95`. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

export interface CatalogueTimings {
  readonly boxes: number;
  /** From the bytes of the three files to a catalogue that can be searched, through a worker: the first, then the others. */
  readonly firstImportMs: number;
  readonly importMs: Spread;
  /** One key typed in the search. */
  readonly keyMs: Spread;
  readonly slowestKey: string;
}

/** What a pharmacist types; each is timed key after key, from the second on, as the search answers. */
const typed = [
  'doliprane 1000',
  'amoxicilline 500',
  'ventoline',
  'levothyrox 75',
  'paracetamol bio 1000 mg',
  'spasfon lyoc',
  'comprimé pelliculé',
  'le sachet',
  '3400935955838',
  '95583',
  'zzz',
];
const searches = 20;

/** What is timed, and by which clock (milliseconds). */
export interface CatalogueRun {
  readonly files: BdpmFiles;
  readonly imports: number;
  /** A worker that answers the medicines. */
  work(files: BdpmFiles): Promise<readonly Medicine[]>;
  clock(): number;
}

/** Times imports through a worker, and searches as one types. */
export async function timeCatalogue({ files, imports, work, clock }: CatalogueRun): Promise<CatalogueTimings> {
  const importing: number[] = [];
  let catalogue: Catalogue = indexMedicines([]);
  for (let count = 0; count <= imports; count += 1) {
    const before = clock();
    catalogue = indexMedicines(await work(files));
    importing.push(clock() - before);
  }
  const [firstImportMs = NaN, ...others] = importing;
  const { keys, slowestKey } = timeKeys(catalogue, clock);
  const boxes = catalogue.medicines.length;
  return { boxes, firstImportMs: tenth(firstImportMs), importMs: spread(others), keyMs: spread(keys), slowestKey };
}

/** Every text that stands in the search while `typed` is typed, from the second key on. */
const prefixes = typed.flatMap((text) => Array.from({ length: text.length - 1 }, (_, at) => text.slice(0, at + 2)));

function timeKeys(catalogue: Catalogue, clock: () => number) {
  const timed = Array.from({ length: searches }, () => prefixes)
    .flat()
    .map((text) => {
      const before = clock();
      searchCatalogue(catalogue, text);
      return { text, ms: clock() - before };
    });
  const slowest = timed.reduce((one, other) => (other.ms > one.ms ? other : one));
  return { keys: timed.map(({ ms }) => ms), slowestKey: slowest.text };
}

function spread(values: readonly number[]): Spread {
  const at = (share: number) => tenth(quantile(values, share));
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

function tenth(ms: number): number {
  return Math.round(ms * 10) / 10;
}
