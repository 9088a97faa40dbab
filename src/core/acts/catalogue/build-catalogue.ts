import { isCip13, parseCivilDate, type CivilDate } from '#core/shared';
import { decodeText } from './decode-text.ts';
import { addDearestGenerics, type GroupedBox } from './dearest-generics.ts';
import { foldText } from './fold-text.ts';
import { groupsByCis, type GroupsByCis } from './groups-by-cis.ts';
import type { Medicine } from './medicine.ts';
import { parsePrice, parseRates } from './parse-price.ts';
import { readRows, type Row } from './read-rows.ts';
import { makeColumn, type TextColumn } from './text-column.ts';

/** The three official files, as downloaded. Names and generics may be absent: boxes are then known by their label. */
export interface BdpmFiles {
  /** CIS_CIP_bdpm.txt: boxes, rates and prices. */
  readonly presentations: Uint8Array;
  /** CIS_bdpm.txt: names of the specialities. */
  readonly specialities?: Uint8Array;
  /** CIS_GENER_bdpm.txt: groups of generics. */
  readonly generics?: Uint8Array;
}

/** What became of the rows, told to who imported them. */
export interface ImportReport {
  readonly boxes: number;
  readonly reimbursed: number;
  /** Boxes whose price and fee do not add up to the printed public price; price and fee are kept. */
  readonly unevenPrices: number;
  /** Lines that could not be read, with their number. */
  readonly refusedLines: readonly number[];
}

/** Medicines by code, and the columns that the search reads; all in order of name. */
export interface Catalogue {
  readonly medicines: readonly Medicine[];
  readonly byCip13: ReadonlyMap<string, Medicine>;
  /** Names and boxes without accents or capitals. */
  readonly names: TextColumn;
  /** CIP13, a space, CIP7. */
  readonly codes: TextColumn;
}

/** Imports the BDPM: every row is taken or counted as refused, none is dropped in silence. */
export function buildCatalogue(files: BdpmFiles): { catalogue: Catalogue; report: ImportReport } {
  const names = namesByCis(files.specialities);
  const groups = groupsByCis(files.generics);
  const boxes: GroupedBox[] = [];
  const refusedLines: number[] = [];
  let unevenPrices = 0;
  for (const row of readRows(decodeText(files.presentations), 13)) {
    const medicine = medicineOf(row, names, groups);
    if (!medicine) {
      refusedLines.push(row.line);
      continue;
    }
    boxes.push({ medicine, groups: groups.get(medicine.cis) ?? [], marketedOn: dayOf(row.cells[5] ?? '') });
    if (isUneven(medicine, row)) unevenPrices += 1;
  }
  const medicines = addDearestGenerics(boxes);
  const reimbursed = medicines.filter(({ rates }) => rates.length > 0).length;
  return {
    catalogue: indexMedicines(medicines),
    report: { boxes: medicines.length, reimbursed, unevenPrices, refusedLines },
  };
}

/** The look-up structures over a list of medicines, such as one that was stored. */
export function indexMedicines(listed: readonly Medicine[]): Catalogue {
  // In place of a list that was stored in that order already, sorting costs one pass.
  const medicines = [...listed].sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  return {
    medicines,
    byCip13: new Map(medicines.map((medicine) => [medicine.cip13, medicine])),
    names: makeColumn(medicines.map(({ name, presentation }) => foldText(`${name} ${presentation}`))),
    codes: makeColumn(medicines.map(({ cip13, cip7 }) => `${cip13} ${cip7}`)),
  };
}

function medicineOf({ cells }: Row, names: ReadonlyMap<string, string>, groups: GroupsByCis): Medicine | null {
  const cell = (at: number) => cells[at] ?? '';
  const [cis, cip13, rates] = [cell(0), cell(6), parseRates(cell(8))];
  if (cells.length < 13 || !/^\d{8}$/.test(cis) || !isCip13(cip13) || rates === null) return null;
  return {
    cip13,
    cip7: cell(1),
    cis,
    name: names.get(cis) ?? cell(2),
    presentation: cell(2),
    rates,
    priceCents: parsePrice(cell(9)),
    dispensingFeeCents: parsePrice(cell(11)),
    generic: groups.get(cis)?.at(-1) ?? null,
    isMarketed: cell(4) === 'Déclaration de commercialisation',
  };
}

function isUneven({ priceCents, dispensingFeeCents }: Medicine, { cells }: Row): boolean {
  const printed = parsePrice(cells[10] ?? '');
  return printed !== null && (priceCents ?? 0) + (dispensingFeeCents ?? 0) !== printed;
}

function namesByCis(bytes: Uint8Array | undefined): Map<string, string> {
  const rows = bytes ? readRows(decodeText(bytes), 12) : [];
  return new Map(rows.map(({ cells }) => [cells[0] ?? '', cells[1] ?? '']));
}

/** A day as the file writes it, `16/03/2011`. */
function dayOf(cell: string): CivilDate | null {
  return parseCivilDate(cell.split('/').reverse().join('-'));
}
