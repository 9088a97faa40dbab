import type { TariffRow } from './row.ts';

/** A version of the dated tables, ready for look-up. */
export interface TariffTables {
  /** Written in every breakdown: an invoice is re-priced with the version it used. */
  readonly version: string;
  /** SHA-256 of the rows (`tableChecksum`), base64url. */
  readonly sha256: string;
  readonly rows: readonly TariffRow[];
  /** Rows of a code, in order of date. */
  readonly byCode: ReadonlyMap<string, readonly TariffRow[]>;
}

/** Indexes rows by code. Rows of one code are put in order of date; overlaps are refused by `findTableFaults`. */
export function makeTables(version: string, sha256: string, rows: readonly TariffRow[]): TariffTables {
  const byCode = new Map<string, TariffRow[]>();
  for (const row of rows) {
    const list = byCode.get(row.code);
    if (list) list.push(row);
    else byCode.set(row.code, [row]);
  }
  for (const list of byCode.values()) list.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { version, sha256, rows, byCode };
}

/** The row in force for `code` on a day, or null when no row covers it. */
export function tariffOn(tables: TariffTables, code: string, date: string): TariffRow | null {
  const list = tables.byCode.get(code);
  if (!list) return null;
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const row = list[i];
    if (row && row.from <= date) return row.to === null || date <= row.to ? row : null;
  }
  return null;
}
