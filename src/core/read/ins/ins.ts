import { isNirWithKey, parseCivilDate, type CivilDate } from '#core/shared';
import type { Plain } from '../delivered.ts';
import type { InsSeal } from './ins-seal.ts';
import { splitFields, type Field } from './two-d-doc-fields.ts';

/** The identity in an INS DataMatrix (identité nationale de santé). No proof of anything by itself. */
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
  /** `verified` only once a loaded key has said so: never by reading alone. */
  readonly signature: 'absent' | 'not-verified' | 'verified';
  /** What such a key is tried on; absent without a signature. */
  readonly seal?: InsSeal;
}

/** A 2D-Doc of another kind, such as a proof of address. */
export interface OtherTwoDDoc {
  readonly kind: 'other';
  readonly name: '2d-doc';
}

/**
 * `IS01` and 22 characters, taken for those of every 2D-Doc header of version 4: authority (4), certificate (4), two
 * dates (4 each), kind (2), perimeter (2), country (2).
 */
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
  const [signed = '', signature = ''] = text.split('\u001f');
  const message = signed.slice(26);
  const values = splitFields(message, fields);
  return (
    (values &&
      readIdentity(values, signature === '' ? undefined : { signer: text.slice(4, 12), signed, signature })) ?? {
      kind: 'other',
      name: '2d-doc',
    }
  );
}

function readIdentity(values: ReadonlyMap<string, string>, seal: InsSeal | undefined): InsCode | null {
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
    signature: seal ? 'not-verified' : 'absent',
    ...(seal && { seal }),
  };
}
