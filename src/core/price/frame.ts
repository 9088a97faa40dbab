import type { DearestGeneric } from '#core/acts';
import type { Cover } from '#core/rights';
import { accept, ageInYears, refuse, type CivilDate, type Result } from '#core/shared';
import { tariffOn, type TariffRow, type TariffTables } from '#core/tariffs';
import type { PriceRefusalCode } from './code.ts';
import { NoteBook } from './note-book.ts';
import type { Pathway, Profession, Sector, Situation } from './situation.ts';

/** A medicine as the loaded catalogue knows it. */
export interface CataloguePrice {
  /** Null = free price. */
  readonly priceCents: number | null;
  readonly dispensingFeeCents: number | null;
  /** Empty = not reimbursed; several = it depends on the indication, and the line must say. */
  readonly rates: readonly number[];
  /** Its place in the repertoire of generics; null or absent = in none, or not known. */
  readonly generic?: { readonly dearest?: DearestGeneric } | null;
}

/** What the rules look things up in, beside the situation. */
export interface PriceBooks {
  /** Tables of another version; default: those of this release. */
  readonly tables?: TariffTables;
  /** Look-up by CIP13 in the loaded medicine file; null = not in it. */
  readonly medicine?: (cip13: string) => CataloguePrice | null;
  /** False leaves `steps` empty: for programs that price in bulk. */
  readonly explain?: boolean;
}

/** The situation with every default filled in, and the tables of its day. */
export interface Frame {
  readonly situation: Situation;
  readonly date: CivilDate;
  readonly profession: Profession;
  readonly specialty: string;
  readonly sector: Sector;
  readonly pathway: Pathway;
  readonly cover: Cover;
  /** C2S pays as a second public payer. */
  readonly hasC2s: boolean;
  readonly isMaternity: boolean;
  readonly isWorkAccident: boolean;
  /** Whole years on the day of care; null = not known, taken as adult. */
  readonly age: number | null;
  readonly books: PriceBooks;
  readonly notes: NoteBook;
  tariff(code: string): TariffRow | null;
  /** A row that every day in the tables' span has. */
  figure(code: string): number;
}

/** Rows without which no situation can be priced. */
const always = ['participation.act', 'franchise.box', 'heavy-act.flat', 'rate.doctor'];

/** Fills in the defaults of contracts §3. Refused when the tables do not reach back to that day. */
export function frameOf(
  situation: Situation,
  tables: TariffTables,
  books: PriceBooks,
): Result<Frame, PriceRefusalCode> {
  const { date, patient = {}, provider = {} } = situation;
  const tariff = (code: string) => tariffOn(tables, code, date);
  if (always.some((code) => tariff(code) === null)) return refuse('PRICE_TARIFF_UNKNOWN', { path: 'date' });
  const cover = patient.cover ?? {};
  return accept({
    situation,
    date,
    profession: situation.profession,
    specialty: provider.specialty ?? 'general',
    sector: provider.sector ?? '1',
    pathway: situation.pathway ?? 'referring-doctor',
    cover,
    hasC2s: cover.c2s === 'free' || cover.c2s === 'contribution',
    isMaternity: cover.maternity === true || situation.nature === 'maternity',
    isWorkAccident: cover.workAccident === true || situation.nature === 'work-accident',
    age: patient.birthDate === undefined ? null : ageInYears(patient.birthDate, date),
    books,
    notes: new NoteBook(),
    tariff,
    figure: (code) => tariff(code)?.value ?? 0,
  });
}
