import {
  ageInYears,
  civilDateFromCompact,
  parseCivilDate,
  refuse,
  accept,
  type CivilDate,
  type Result,
} from '#core/shared';
import { isJsonObject } from '#core/token';

/** Papers that prove an identity at activation. */
export const documentKinds = ['passport', 'identity-card', 'electronic-card', 'residence-permit'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What is read on the paper. */
export interface IdentityDocument {
  readonly kind: DocumentKind;
  /** 6 to 12 capitals and digits. */
  readonly number: string;
  readonly expires: CivilDate;
}

/** Age from which a person may activate: younger people are on the card of an adult. */
const adultFrom = 18;

/** Why an identity is not taken. */
export type IdentityCode = 'IDENTITY_DOCUMENT' | 'IDENTITY_DOCUMENT_EXPIRED' | 'IDENTITY_MINOR';

/** Reads a document as a phone sends it. */
export function parseDocument(value: unknown): Result<IdentityDocument, 'IDENTITY_DOCUMENT'> {
  const { kind, number, expires } = isJsonObject(value) ? value : {};
  const known = documentKinds.find((name) => name === kind);
  const day = typeof expires === 'string' ? parseCivilDate(expires) : null;
  const isNumber = typeof number === 'string' && /^[0-9A-Z]{6,12}$/.test(number);
  return known && isNumber && day ? accept({ kind: known, number, expires: day }) : refuse('IDENTITY_DOCUMENT');
}

/** A document that still holds, of an adult; a birth date that no calendar has counts by its year. */
export function checkIdentity(
  { expires }: IdentityDocument,
  birthDate: string,
  today: CivilDate,
): Result<null, IdentityCode> {
  if (expires < today) return refuse('IDENTITY_DOCUMENT_EXPIRED');
  return isAdult(birthDate, today) ? accept(null) : refuse('IDENTITY_MINOR');
}

/** True from the eighteenth birthday on. */
export function isAdult(birthDate: string, today: CivilDate): boolean {
  const born = civilDateFromCompact(birthDate);
  const age = born ? ageInYears(born, today) : Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - 1;
  return age >= adultFrom;
}
