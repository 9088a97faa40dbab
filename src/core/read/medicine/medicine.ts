import { addDays, civilDateFromCompact, ean13CheckDigit, isCip13, type CivilDate } from '#core/shared';
import { spelledTexts, type Plain } from '../delivered.ts';
import { everySplit, splitElements, type Elements } from './elements.ts';

/** A box of medicine sold in France, from its GS1 DataMatrix or its bare CIP13 bar code. */
export interface MedicineCode {
  readonly kind: 'medicine';
  readonly cip13: string;
  /** GTIN-14 as printed, `0` followed by the CIP13. */
  readonly gtin: string;
  readonly lot?: string;
  readonly serial?: string;
  /** Last day of use. */
  readonly expiry?: CivilDate;
  /** True when lost separators left lot or serial in doubt: they are then absent. */
  readonly partial?: true;
}

/** A GS1 code of something else, or one that cannot be split with certainty. */
export interface ForeignGs1 {
  readonly kind: 'other';
  readonly name: 'gs1-other' | 'gs1-unreadable';
}

/** Begins with an element of a box, and holds a GTIN somewhere. */
const looksLikeGs1 =
  /^\u001d?(?=.*01\d{14})(?:01|(?:10|21).{1,20}(?:\u001d|010\d{13})|1[17]\d{6}\u001d?(?:01|10|21|1[17]))/;

/**
 * Reads a medicine box: GS1 elements 01, 10, 11, 17 and 21 in any order, with or without the leading FNC1, or the
 * 13 digits of its CIP13. When a keyboard scanner lost the separators or spelled them out, only what every possible split
 * agrees on is kept. A GTIN with a wrong check digit, or a day that does not exist, refuses the whole.
 */
export function recogniseMedicine(plain: Plain): MedicineCode | ForeignGs1 | null {
  const { text } = plain;
  if (isCip13(text)) return { kind: 'medicine', cip13: text, gtin: `0${text}` };
  const gs1 = plain.symbology === ']d2' || plain.symbology === ']Q3' || plain.symbology === ']C1';
  if (!gs1 && !looksLikeGs1.test(text)) return null;
  const readings = splitsOf(plain)
    .flatMap((elements) => (elements ? [readElements(elements)] : []))
    .filter((reading) => reading !== null);
  const whole = plain.spelled === null ? [] : readings.filter(isWhole);
  return agreed(whole.length > 0 ? whole : readings) ?? { kind: 'other', name: 'gs1-unreadable' };
}

function splitsOf({ text, keepsSeparators, spelled }: Plain): readonly (Elements | null)[] {
  if (spelled !== null) return spelledTexts(spelled).map(splitElements);
  return keepsSeparators ? [splitElements(text)] : everySplit(text);
}

/** A prescription box carries all four (regulation (EU) 2016/161, article 5): where spelling leaves a doubt, it decides. */
function isWhole(reading: MedicineCode | ForeignGs1): boolean {
  return reading.kind === 'medicine' && [reading.lot, reading.serial, reading.expiry].every((one) => one !== undefined);
}

function readElements(elements: Elements): MedicineCode | ForeignGs1 | null {
  const gtin = elements.get('01');
  if (gtin === undefined) return { kind: 'other', name: 'gs1-other' };
  if (!hasCheckDigit(gtin)) return null;
  const cip13 = gtin.slice(1);
  if (gtin[0] !== '0' || !isCip13(cip13)) return { kind: 'other', name: 'gs1-other' };
  const [lot, serial, printed, made] = ['10', '21', '17', '11'].map((ai) => elements.get(ai));
  const expiry = printed === undefined ? undefined : dayOf(printed);
  if (expiry === null || (made !== undefined && dayOf(made) === null)) return null;
  return {
    kind: 'medicine',
    cip13,
    gtin,
    ...(lot === undefined ? {} : { lot }),
    ...(serial === undefined ? {} : { serial }),
    ...(expiry === undefined ? {} : { expiry }),
  };
}

/** The reading when there is one; what all readings share when there are several; null when they name two boxes. */
function agreed(readings: readonly (MedicineCode | ForeignGs1)[]): MedicineCode | ForeignGs1 | null {
  const [first, ...others] = readings;
  if (!first || others.length === 0) return first ?? null;
  if (first.kind === 'other') return null;
  const same = (member: 'cip13' | 'lot' | 'serial' | 'expiry') =>
    others.every((other) => other.kind === 'medicine' && other[member] === first[member]);
  if (!same('cip13')) return null;
  return {
    kind: 'medicine',
    cip13: first.cip13,
    gtin: first.gtin,
    ...(first.lot !== undefined && same('lot') ? { lot: first.lot } : {}),
    ...(first.serial !== undefined && same('serial') ? { serial: first.serial } : {}),
    ...(first.expiry !== undefined && same('expiry') ? { expiry: first.expiry } : {}),
    partial: true,
  };
}

/** GTIN-14 check digit: an EAN-13 check over digits 2–13 with the weight of the first digit added. */
function hasCheckDigit(gtin: string): boolean {
  const indicator = Number(gtin[0]) * 3;
  const rest = Number(ean13CheckDigit(gtin.slice(1, 13)));
  return (((rest - indicator) % 10) + 10) % 10 === Number(gtin[13]);
}

/**
 * A GS1 day, `YYMMDD`; day 00 is the last day of the month. The century is 20: medicines carry GS1 codes since 2011
 * only (AFSSAPS notice of 2007), and an expiry past 2099 is not printed yet.
 */
function dayOf(yymmdd: string): CivilDate | null {
  if (!yymmdd.endsWith('00')) return civilDateFromCompact(`20${yymmdd}`);
  const first = civilDateFromCompact(`20${yymmdd.slice(0, 4)}01`);
  if (first === null) return null;
  const nextMonth = addDays(first, 31).slice(0, 8);
  return addDays(`${nextMonth}01` as CivilDate, -1);
}
