import { describe, expect, it } from 'vitest';
import type { CommandIo } from '../command.ts';
import { commands } from '../commands.ts';
import { runCommand } from '../run-command.ts';
import { UsageError } from '../usage-error.ts';

const cell = (name: string) => `60001234\t1234567\t${name}\tActive\tDéclaration de commercialisation\t01/01/2020\t`;
const files: Record<string, string> = {
  'g.json': JSON.stringify({ date: '2026-03-02', profession: 'doctor', lines: [{ code: 'G' }] }),
  'box.json': JSON.stringify({ date: '2026-03-02', profession: 'pharmacist', lines: [{ cip13: '3400949003167' }] }),
  'bad.json': '{',
  'bdpm/CIS_CIP_bdpm.txt': `${cell('boîte')}3400949003167\toui\t65 %\t14,49\t15,51\t1,02\t\n`,
  'bdpm/CIS_bdpm.txt': '',
  'bdpm/CIS_GENER_bdpm.txt': '',
};

const read = (path: string) => {
  const text = files[path];
  return text === undefined ? Promise.reject(new UsageError(`cannot read ${path}`)) : Promise.resolve(text);
};
const io: CommandIo = {
  readText: read,
  readBytes: async (path) => new TextEncoder().encode(await read(path)),
  readTextIfPresent: (path) => Promise.resolve(files[path] ?? null),
  writeText: (path, text) => {
    files[path] = text;
    return Promise.resolve();
  },
  writeBytes: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  nowSeconds: () => 0,
  random: (count) => new Uint8Array(count),
};

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const status = await runCommand(args, commands, io, {
    isTerminal: false,
    out: (text) => ((out += text), Promise.resolve()),
    err: (text) => ((err += text), Promise.resolve()),
  });
  return { status, json: out === '' ? null : (JSON.parse(out) as unknown), err };
}

describe('comptoir price', () => {
  it('answers a breakdown', async () => {
    expect(await run('price', 'g.json')).toMatchObject({ status: 0, json: { ok: true, totals: { amoCents: 2100 } } });
  });

  it('refuses with status 1, and says where', async () => {
    files['x.json'] = JSON.stringify({ date: '2026-03-02', profession: 'doctor', lines: [{ code: 'ZZ' }] });
    expect(await run('price', 'x.json')).toEqual({
      status: 1,
      json: { ok: false, code: 'PRICE_TARIFF_UNKNOWN', path: 'lines[0].code' },
      err: '',
    });
  });

  it('answers an array in order with status 0, refusals among them', async () => {
    files['all.json'] = `[${files['x.json']}, ${files['g.json']}, 3]`;
    expect(await run('price', 'all.json')).toMatchObject({
      status: 0,
      json: [{ code: 'PRICE_TARIFF_UNKNOWN' }, { ok: true }, { code: 'PRICE_INPUT_SHAPE' }],
    });
  });

  it.each([
    [['price', 'bad.json']],
    [['price', 'absent.json']],
    [['price']],
    [['price', 'g.json', '--catalogue', 'g.json']],
  ])('usage: %j', async (args) => {
    const { status, json, err } = await run(...args);
    expect([status, json]).toEqual([2, null]);
    expect(err).not.toContain('    at ');
  });
});

describe('comptoir catalogue', () => {
  it('imports, finds and prices a box', async () => {
    expect(await run('price', 'box.json')).toMatchObject({ status: 1, json: { code: 'PRICE_CATALOGUE_MISSING' } });
    const imported = await run('catalogue', 'import', '--bdpm', 'bdpm', '--out', 'c.jsonl');
    expect(imported).toMatchObject({ status: 0, json: { ok: true, boxes: 1, refusedLines: [] } });
    const found = await run('catalogue', 'find', '3400949003167', '--catalogue', 'c.jsonl');
    expect(found).toMatchObject({ status: 0, json: { priceCents: 1449, rates: [65] } });
    expect(await run('price', 'box.json', '--catalogue', 'c.jsonl')).toMatchObject({
      status: 0,
      json: { totals: { feeCents: 1551, amoCents: 1008, franchiseCents: 100 } },
    });
    expect(await run('catalogue', 'find', '3400932440276', '--catalogue', 'c.jsonl')).toMatchObject({
      status: 1,
      json: { code: 'ACTS_MEDICINE_UNKNOWN' },
    });
  });

  it('refuses files without a box', async () => {
    files['empty/CIS_CIP_bdpm.txt'] = files['empty/CIS_bdpm.txt'] = files['empty/CIS_GENER_bdpm.txt'] = '';
    expect(await run('catalogue', 'import', '--bdpm', 'empty', '--out', 'e.jsonl')).toMatchObject({ status: 1 });
    expect(files['e.jsonl']).toBeUndefined();
  });
});
