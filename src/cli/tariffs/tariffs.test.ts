import { mkdtempSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { amendmentFormat, tariffs } from '#core/tariffs';
import { commands } from '../commands.ts';
import { processIo } from '../process-io.ts';
import { runCommand } from '../run-command.ts';

const home = mkdtempSync(path.join(tmpdir(), 'comptoir-tariffs-'));
const place = (name: string) => path.join(home, name);

async function comptoir(line: string): Promise<{ status: number; json: unknown }> {
  let out = '';
  const take = (text: string) => ((out += text), Promise.resolve());
  const args = line.split(' ').map((word) => word.replace(/@([\w./]+)/g, (_all, name: string) => place(name)));
  const status = await runCommand(args, commands, processIo, { isTerminal: false, out: take, err: take });
  return { status, json: out.startsWith('{') ? (JSON.parse(out) as unknown) : out };
}

const rows = [
  { code: 'doctor.GL', from: '2026-01-01', to: '2026-05-31', value: 6000, unit: 'cents', source: 'avenant' },
  { code: 'doctor.GL', from: '2026-06-01', to: null, value: 6500, unit: 'cents', source: 'avenant' },
];
const table = { format: amendmentFormat, version: '2026-12-01', base: tariffs.sha256, rows };
const long = {
  date: '2026-06-10',
  profession: 'doctor',
  patient: { birthDate: '1940-05-01' },
  lines: [{ code: 'GL' }],
};

beforeAll(async () => {
  writeFileSync(place('table.json'), JSON.stringify(table, null, 2));
  writeFileSync(
    place('gap.json'),
    JSON.stringify({
      ...table,
      rows: rows.slice(1).concat(rows.slice(0, 1).map((row) => ({ ...row, to: '2026-05-30' }))),
    }),
  );
  writeFileSync(place('long.json'), JSON.stringify(long));
  for (const name of ['one', 'two']) {
    await comptoir(`issuer init @${name} --env demo`);
    await comptoir(`issuer publish @${name} --out @pub.${name}`);
  }
});

describe('comptoir tariffs', () => {
  it('signs a table that holds, checks it against roots, and prices with it', async () => {
    const signed = await comptoir('tariffs sign @table.json --issuer @one --out @signed.json');
    expect(signed).toMatchObject({
      status: 0,
      json: { ok: true, version: '2026-12-01', rows: tariffs.rows.length + 1 },
    });
    expect(await comptoir('tariffs check @signed.json --trust @pub.one')).toMatchObject({ status: 0 });
    expect(await comptoir('price @long.json --tariffs @signed.json --trust @pub.one')).toMatchObject({
      status: 0,
      json: { tariffVersion: '2026-12-01', totals: { feeCents: 6500 } },
    });
    expect(await comptoir('price @long.json')).toMatchObject({ json: { totals: { feeCents: 6000 } } });
  });

  it('refuses a table of other roots, a changed one, and one that does not hold', async () => {
    const stranger = await comptoir('tariffs check @signed.json --trust @pub.two');
    expect(stranger).toMatchObject({ status: 1, json: { ok: false, code: 'KEYSET_THRESHOLD' } });
    const { p, s } = JSON.parse(readFileSync(place('signed.json'), 'utf8')) as { p: string; s: unknown };
    const changed = Buffer.from(Buffer.from(p, 'base64url').toString().replace('6500', '6600')).toString('base64url');
    writeFileSync(place('changed.json'), JSON.stringify({ p: changed, s }));
    expect(await comptoir('price @long.json --tariffs @changed.json --trust @pub.one')).toMatchObject({
      status: 1,
      json: { ok: false, code: 'KEYSET_THRESHOLD' },
    });
    expect(await comptoir('tariffs sign @gap.json --issuer @one --out @x.json')).toMatchObject({
      status: 1,
      json: { ok: false, code: 'TARIFFS_FAULT', detail: { fault: 'doctor.GL 2026-06-01: gap after 2026-05-30' } },
    });
    expect(await comptoir('price @long.json --tariffs @signed.json')).toMatchObject({ status: 2 });
  });
});

describe('comptoir contracts check', () => {
  it('counts the formulas, or says where the first fault is', async () => {
    const contract = { number: '75500017', formula: 'OR', guarantees: [{ category: 'all', kind: 'tm' }] };
    const file = { format: 'comptoir-contracts/1', version: '2026', contracts: [contract] };
    writeFileSync(place('contracts.json'), JSON.stringify(file));
    writeFileSync(place('twice.json'), JSON.stringify({ ...file, contracts: [contract, contract] }));
    expect(await comptoir('contracts check @contracts.json')).toMatchObject({ status: 0, json: { contracts: 1 } });
    expect(await comptoir('contracts check @twice.json')).toMatchObject({
      status: 1,
      json: { code: 'PRICE_VALUE_INVALID', path: 'contracts[1].formula' },
    });
  });
});
