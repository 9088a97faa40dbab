import { isNirWithKey, parseCivilDate, type CivilDate } from '#core/shared';
import type { Plain } from '../delivered.ts';
import { splitFields, type Field } from './two-d-doc-fields.ts';

/** The identity in an INS DataMatrix (identité nationale de santé). Not proof of anything: its signature is not checked. */
export interface InsCode {
  readonly kind: 'ins';
  /** Matricule: 15 characters, NIR with a right key. */
  readonly matricule: string;
  readonly oid: string;
  readonly birthName: string;
  readonly firstNames: string;
  readonly sex: 'M' | 'F' | 'I';
  /** Absent when the printed day does not exist (lunar dates). */
  readonly birthDate?: CivilDate;
  /** As printed, `DD-MM-YYYY`. */
  readonly birthDateText: string;
  /** Code of the commune or country of birth, five characters. */
  readonly birthPlace?: string;
  /** No key is loaded: a signature, present or not, is shown as not verified. */
  readonly signature: 'absent' | 'not-verified';
}

/** A 2D-Doc of another kind, such as a proof of address. */
export interface OtherTwoDDoc {
  readonly kind: 'other';
  readonly name: '2d-doc';
}

/** `IS01` and 22 characters that hold the certificate's place (26 in all, as every 2D-Doc header of version 4). */
const insHeader = /^IS01[0-9A-Z]{22}/;
const twoDDocHeader = /^DC0[1-4][0-9A-Z]{18}/;

/** Fields of the INS DataMatrix (specification of the Agence du numérique en santé). */
const fields: ReadonlyMap<string, Field> = new Map([
  ['S1', { max: 15, fixed: true }],
  ['S2', { max: 20, fixed: false }],
  ['S3', { max: 100, fixed: false }],
  ['S4', { max: 100, fixed: false }],
  ['S5', { max: 1, fixed: true }],
  ['S6', { max: 10, fixed: true }],
  ['S7', { max: 5, fixed: true }],
]);

const personName = /^[\p{L}][\p{L} '’.-]{0,99}$/u;

/** What each field must be before any of it is shown. */
const rules: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ['S1', isNirWithKey],
  ['S2', (value: string) => /^[0-9.]{1,20}$/.test(value)],
  ['S3', (value: string) => personName.test(value)],
  ['S4', (value: string) => personName.test(value)],
  ['S5', (value: string) => /^[MFI]$/.test(value)],
  ['S6', (value: string) => /^\d{2}-\d{2}-\d{4}$/.test(value)],
]);

/** Reads an INS DataMatrix, which may fill in an identity typed by hand; other 2D-Docs are named. */
export function recogniseIns({ text }: Plain): InsCode | OtherTwoDDoc | null {
  if (!insHeader.test(text)) return twoDDocHeader.test(text) ? { kind: 'other', name: '2d-doc' } : null;
  const [message = '', signature] = text.slice(26).split('\u001f');
  const values = splitFields(message, fields);
  return (values && readIdentity(values, signature)) ?? { kind: 'other', name: '2d-doc' };
}

function readIdentity(values: ReadonlyMap<string, string>, signature: string | undefined): InsCode | null {
  const value = (id: string) => values.get(id) ?? '';
  if (![...rules].every(([id, rule]) => rule(value(id)))) return null;
  const birthDate = parseCivilDate(value('S6').split('-').reverse().join('-'));
  const birthPlace = values.get('S7');
  return {
    kind: 'ins',
    matricule: value('S1'),
    oid: value('S2'),
    birthName: value('S4'),
    firstNames: value('S3'),
    sex: value('S5') as InsCode['sex'],
    ...(birthDate && { birthDate }),
    birthDateText: value('S6'),
    ...(birthPlace && { birthPlace }),
    signature: signature ? 'not-verified' : 'absent',
  };
}
