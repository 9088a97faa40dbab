import { addDays, parseCivilDate } from '#core/shared';
import type { TariffRow } from './row.ts';

/** What is wrong with a table: each fault names the code and the day. An empty list means that the table may be used. */
export function findTableFaults(rows: readonly TariffRow[]): string[] {
  const faults = rows.flatMap(rowFaults);
  const byCode = new Map<string, TariffRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  for (const list of byCode.values()) faults.push(...sequenceFaults(list));
  return faults;
}

function rowFaults(row: TariffRow): string[] {
  const about = `${row.code} ${row.from}`;
  const faults: string[] = [];
  if (!parseCivilDate(row.from) || (row.to !== null && !parseCivilDate(row.to)))
    faults.push(`${about}: impossible day`);
  if (row.to !== null && row.to < row.from) faults.push(`${about}: ends before it begins`);
  if (!Number.isInteger(row.value) || row.value < 0) faults.push(`${about}: value is not a whole number`);
  if (row.source.trim() === '') faults.push(`${about}: no source`);
  return faults;
}

/** Each row must begin the day after the one before it ends: neither overlap nor gap. */
function sequenceFaults(list: readonly TariffRow[]): string[] {
  const ordered = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
  const faults: string[] = [];
  for (let i = 1; i < ordered.length; i += 1) {
    const [before, after] = [ordered[i - 1], ordered[i]];
    const end = before?.to ? parseCivilDate(before.to) : null;
    if (!before || !after) continue;
    if (end === null || after.from <= end) faults.push(`${after.code} ${after.from}: overlaps the row before`);
    else if (after.from !== addDays(end, 1)) faults.push(`${after.code} ${after.from}: gap after ${end}`);
    if (after.unit !== before.unit) faults.push(`${after.code} ${after.from}: changes unit`);
  }
  return faults;
}
