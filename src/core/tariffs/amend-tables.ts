import { accept, refuse, type Result } from '#core/shared';
import { findTableFaults } from './find-table-faults.ts';
import type { TariffRow, TariffUnit } from './row.ts';
import { tableChecksum } from './table-checksum.ts';
import { makeTables, type TariffTables } from './tables.ts';

/**
 * `TARIFFS_SHAPE`: not an amended table. `TARIFFS_BASE`: it amends another version than the one in use.
 * `TARIFFS_FAULT`: with it, rows would overlap, leave a gap or have no source; `detail.fault` names the first.
 */
export type TariffsCode = 'TARIFFS_SHAPE' | 'TARIFFS_BASE' | 'TARIFFS_FAULT';

/** File format of an amended table. Its signature is checked by the caller. */
export const amendmentFormat = 'comptoir-tariffs/1';

/** Type of the signature of an amended table, so that a signature made for another kind of file never serves it. */
export const amendmentType = 'comptoir-tarifs+jwt';

/** A version is the day of its table, with a letter when a day has several: versions sort as texts. */
const versionForm = /^\d{4}-\d{2}-\d{2}[a-z]?$/;

const units: readonly TariffUnit[] = ['cents', 'percent', 'permille', 'count', 'years', 'days', 'switch'];
const rowsMax = 5_000;

/**
 * Takes an amended table: `{format, version, base, rows}`, where `base` is the checksum of the tables it amends and
 * `rows` holds every row of each code it changes. The tables in use stay as they are: an old invoice keeps its version.
 */
export async function amendTables(current: TariffTables, file: unknown): Promise<Result<TariffTables, TariffsCode>> {
  const amendment = readAmendment(file);
  if (!amendment || amendment.version === current.version) return refuse('TARIFFS_SHAPE');
  if (amendment.base !== current.sha256) return refuse('TARIFFS_BASE');
  const changed = new Set(amendment.rows.map((row) => row.code));
  const rows = [...current.rows.filter((row) => !changed.has(row.code)), ...amendment.rows];
  const [fault] = findTableFaults(rows);
  if (fault !== undefined) return refuse('TARIFFS_FAULT', { detail: { fault } });
  return accept(makeTables(amendment.version, await tableChecksum(rows), rows));
}

interface Amendment {
  readonly version: string;
  readonly base: string;
  readonly rows: readonly TariffRow[];
}

function readAmendment(file: unknown): Amendment | null {
  const members = membersOf(file, ['format', 'version', 'base', 'rows']);
  if (!members || members['format'] !== amendmentFormat) return null;
  const { version, base, rows } = members;
  if (!isText(version, 11) || !versionForm.test(version) || !isText(base, 43) || !Array.isArray(rows)) return null;
  if (rows.length === 0 || rows.length > rowsMax) return null;
  const read = rows.map(readRow);
  return read.every((row) => row !== null) ? { version, base, rows: read } : null;
}

function readRow(row: unknown): TariffRow | null {
  const members = membersOf(row, ['code', 'from', 'to', 'value', 'unit', 'source', 'unsettled']);
  if (!members) return null;
  const { code, from, to, value, unsettled } = members;
  const unit = units.find((name) => name === members['unit']);
  const source = members['source'];
  if (!isText(code, 60) || !isText(from, 10) || !isText(source, 300) || typeof value !== 'number' || !unit) return null;
  if (to !== null && !isText(to, 10)) return null;
  const settled = { code, from, to, value, unit, source };
  if (unsettled === undefined) return settled;
  return isText(unsettled, 300) ? { ...settled, unsettled } : null;
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

/** The members of a plain object that has no other than those named. */
function membersOf(value: unknown, names: readonly string[]): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return Object.keys(value).every((name) => names.includes(name)) ? (value as Record<string, unknown>) : null;
}
