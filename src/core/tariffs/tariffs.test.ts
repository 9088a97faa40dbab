import { describe, expect, it } from 'vitest';
import { findTableFaults, makeTables, tableChecksum, tariffOn, tariffs, type TariffRow } from './index.ts';

const row = (from: string, to: string | null, value = 100): TariffRow => ({
  code: 'x',
  from,
  to,
  value,
  unit: 'cents',
  source: 'test',
});

describe('the tables of this release', () => {
  it('have neither overlap, gap, fraction nor missing source', () => {
    expect(findTableFaults(tariffs.rows)).toEqual([]);
  });

  it('carry the checksum of their rows: change the version with the rows', async () => {
    expect(tariffs.sha256).toBe(await tableChecksum(tariffs.rows));
  });

  it.each([
    ['2017-05-01', 2500],
    ['2023-10-31', 2500],
    ['2023-11-01', 2650],
    ['2024-12-21', 2650],
    ['2024-12-22', 3000],
    ['2026-11-24', 3000],
  ])('G on %s is %i cents', (date, value) => {
    expect(tariffOn(tariffs, 'doctor.G', date)?.value).toBe(value);
  });

  it('have no value before the first row and for an unknown code', () => {
    expect(tariffOn(tariffs, 'doctor.G', '2017-04-30')).toBeNull();
    expect(tariffOn(tariffs, 'doctor.ZZZ', '2026-01-01')).toBeNull();
  });
});

describe('faults of a table', () => {
  it.each([
    ['overlap', [row('2020-01-01', '2020-12-31'), row('2020-12-31', null)], /overlaps/],
    ['open row followed by another', [row('2020-01-01', null), row('2021-01-01', null)], /overlaps/],
    ['gap', [row('2020-01-01', '2020-12-31'), row('2021-01-02', null)], /gap after 2020-12-31/],
    ['impossible day', [row('2020-02-30', null)], /impossible day/],
    ['impossible last day', [row('2020-02-01', '2020-02-30')], /impossible day/],
    ['backwards', [row('2020-02-02', '2020-02-01')], /ends before/],
    ['fraction', [row('2020-01-01', null, 10.5)], /whole number/],
    ['negative', [row('2020-01-01', null, -1)], /whole number/],
    ['no source', [{ ...row('2020-01-01', null), source: ' ' }], /no source/],
    ['unit', [row('2020-01-01', '2020-12-31'), { ...row('2021-01-01', null), unit: 'percent' as const }], /unit/],
  ])('%s', (_what, rows, message) => {
    expect(findTableFaults(rows)).toEqual([expect.stringMatching(message)]);
  });

  it('does not depend on the order of the rows', () => {
    const rows = [row('2021-01-01', null, 2), row('2020-01-01', '2020-12-31', 1)];
    expect(findTableFaults(rows)).toEqual([]);
    const tables = makeTables('t', 't', rows);
    expect(tariffOn(tables, 'x', '2020-12-31')?.value).toBe(1);
    expect(tariffOn(tables, 'x', '2021-01-01')?.value).toBe(2);
  });

  it('a closed table has no value after its end', () => {
    const tables = makeTables('t', 't', [row('2020-01-01', '2020-12-31')]);
    expect(tariffOn(tables, 'x', '2021-01-01')).toBeNull();
  });
});
