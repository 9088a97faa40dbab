import { describe, expect, it } from 'vitest';
import { price } from '#core/price';
import { amendmentFormat, amendTables, tableChecksum, tariffs } from './index.ts';

const rows = [
  { code: 'doctor.GL', from: '2026-01-01', to: '2026-05-31', value: 6000, unit: 'cents', source: 'avenant' },
  { code: 'doctor.GL', from: '2026-06-01', to: null, value: 6500, unit: 'cents', source: 'avenant' },
];
const file = { format: amendmentFormat, version: '2026-12-01', base: tariffs.sha256, rows };
const long = {
  date: '2026-06-10',
  profession: 'doctor',
  patient: { birthDate: '1940-05-01' },
  lines: [{ code: 'GL' }],
};

describe('an amended table', () => {
  it('prices with its rows, under its version and checksum; the tables in use do not move', async () => {
    const before = price(long);
    const amended = await amendTables(tariffs, file);
    if (!amended.ok) throw new TypeError(amended.code);
    expect(price(long, { tables: amended.value })).toMatchObject({
      tariffVersion: '2026-12-01',
      totals: { feeCents: 6500 },
    });
    expect(amended.value.sha256).toBe(await tableChecksum(amended.value.rows));
    expect(amended.value.sha256).not.toBe(tariffs.sha256);
    expect(price(long)).toEqual(before);
    expect(before).toMatchObject({ tariffVersion: tariffs.version, totals: { feeCents: 6000 } });
  });

  it('leaves every other code alone', async () => {
    const amended = await amendTables(tariffs, file);
    expect(amended.ok && amended.value.rows.length).toBe(tariffs.rows.length + 1);
    expect(amended.ok && amended.value.byCode.get('doctor.G')).toEqual(tariffs.byCode.get('doctor.G'));
  });

  it.each([
    ['base of another version', { ...file, base: 'x' }, 'TARIFFS_BASE'],
    ['gap', { ...file, rows: [rows[0], { ...rows[1], from: '2026-06-02' }] }, 'TARIFFS_FAULT'],
    ['overlap', { ...file, rows: [rows[0], { ...rows[1], from: '2026-05-31' }] }, 'TARIFFS_FAULT'],
    ['fraction', { ...file, rows: [{ ...rows[0], value: 0.5 }] }, 'TARIFFS_FAULT'],
    ['same version', { ...file, version: tariffs.version }, 'TARIFFS_SHAPE'],
    ['version that is no day', { ...file, version: 'next' }, 'TARIFFS_SHAPE'],
    ['version with a tail', { ...file, version: '2026-12-01bb' }, 'TARIFFS_SHAPE'],
    ['another format', { ...file, format: 'x' }, 'TARIFFS_SHAPE'],
    ['unknown member', { ...file, x: 1 }, 'TARIFFS_SHAPE'],
    ['unknown member of a row', { ...file, rows: [{ ...rows[0], x: 1 }] }, 'TARIFFS_SHAPE'],
    ['no row', { ...file, rows: [] }, 'TARIFFS_SHAPE'],
    ['no source', { ...file, rows: [{ ...rows[0], source: '' }] }, 'TARIFFS_SHAPE'],
    ['unit', { ...file, rows: [{ ...rows[0], unit: 'euros' }] }, 'TARIFFS_SHAPE'],
    ['value', { ...file, rows: [{ ...rows[0], value: '60' }] }, 'TARIFFS_SHAPE'],
    ['end', { ...file, rows: [{ ...rows[0], to: undefined }] }, 'TARIFFS_SHAPE'],
    ['reason', { ...file, rows: [{ ...rows[0], unsettled: 3 }] }, 'TARIFFS_SHAPE'],
    ['rows', { ...file, rows: {} }, 'TARIFFS_SHAPE'],
    ['null', null, 'TARIFFS_SHAPE'],
    ['array', [file], 'TARIFFS_SHAPE'],
    ['text', 'x', 'TARIFFS_SHAPE'],
  ])('%s is refused', async (_what, given, code) => {
    expect(await amendTables(tariffs, given)).toMatchObject({ ok: false, code });
  });
});
