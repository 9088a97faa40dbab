import { findAct } from '#core/acts';
import type { SituationLine } from '#core/price';

/** What the practice's own invoices say of a mouth, by FDI number. */
export interface KnownTeeth {
  readonly crowned: readonly string[];
  readonly absent: readonly string[];
}

const extractions: ReadonlySet<string> = new Set(['HBGD035', 'HBGD036']);
/** An inlay-core is the post under a crown, not a crown. */
const notCrowns: ReadonlySet<string> = new Set(['HBLD090']);

function isCrown(code: string): boolean {
  return findAct('dentist', code)?.category === 'dental-prosthesis' && !notCrowns.has(code);
}

/** Teeth crowned or extracted here, from the lines of the patient's invoices (cancelled ones left out by the caller). */
export function toothHistory(lines: readonly SituationLine[]): KnownTeeth {
  const on = (is: (code: string) => boolean) => [
    ...new Set(lines.filter(({ code }) => code !== undefined && is(code)).flatMap(teethOf)),
  ];
  const absent = on((code) => extractions.has(code));
  return { crowned: on(isCrown).filter((tooth) => !absent.includes(tooth)), absent };
}

function teethOf({ tooth, teeth }: SituationLine): readonly string[] {
  return [...(tooth === undefined ? [] : [tooth]), ...(teeth ?? [])];
}
