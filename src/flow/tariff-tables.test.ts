import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { price } from '#core/price';
import { accept } from '#core/shared';
import { amendmentFormat, amendmentType, tariffs, type TariffRow } from '#core/tariffs';
import { signEnvelope } from '../core/verify/__fixtures__/key-pair.ts';
import { now, TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import { situations } from '../core/price/__fixtures__/situations.ts';
import fc from 'fast-check';
import { openSigned } from './open-signed.ts';
import { openTrust } from './open-trust.ts';
import type { StoredTariffs } from './table-ports.ts';
import { listTariffs, loadTariffs, openTariffs, tariffsOfInvoice, type TariffPorts } from './tariff-tables.ts';

let issuer: TestIssuer;
let ports: TariffPorts;
let kept: StoredTariffs[];
beforeAll(async () => {
  issuer = await TestIssuer.make();
});
beforeEach(async () => {
  kept = [];
  const trust = openTrust('prod', { rootFile: await issuer.rootFile() }, { read: () => Promise.resolve(null) });
  ports = {
    env: 'prod',
    clock: { nowSeconds: () => now },
    release: tariffs,
    openSigned: (text, type) => openSigned(text, type, trust, now),
    store: {
      list: () => Promise.resolve(accept(structuredClone(kept))),
      keep: (_env, stored) => {
        if (!kept.some(({ sha256 }) => sha256 === stored.sha256)) kept.push(stored);
        return Promise.resolve(accept(null));
      },
    },
  };
  await openTariffs(ports);
});

const rows = (value: number): TariffRow[] => [
  ...tariffs.rows
    .filter(({ code }) => code === 'doctor.G')
    .map((row) => (row.to === null ? { ...row, to: '2026-11-30' } : row)),
  { code: 'doctor.G', from: '2026-12-01', to: null, value, unit: 'cents', source: 'avenant' },
];
const amendment = (version: string, value: number, base = tariffs.sha256) => ({
  format: amendmentFormat,
  version,
  base,
  rows: rows(value),
});
const sign = (file: object, signers = issuer.roots.slice(0, 2), type = amendmentType) =>
  signEnvelope(type, JSON.stringify(file), signers);
const december = { date: '2026-12-10', profession: 'doctor', lines: [{ code: 'G' }] };
const priceNow = async () => price(december, { tables: await openTariffs(ports) });

async function load(file: object) {
  const loaded = await loadTariffs(await sign(file), ports);
  if (!loaded.ok) throw new TypeError(loaded.code);
  return loaded.value;
}

describe('an amended table at the practice', () => {
  it('is in use once loaded, and again after a restart', async () => {
    expect(await priceNow()).toMatchObject({ totals: { feeCents: 3000 } });
    const loaded = await load(amendment('2026-12-01', 3200));
    expect(await priceNow()).toMatchObject({ tariffVersion: '2026-12-01', totals: { feeCents: 3200 } });
    expect((await openTariffs(ports)).sha256).toBe(loaded.sha256);
  });

  it('may amend what was loaded before, or the release again', async () => {
    const first = await load(amendment('2026-12-01', 3200));
    await load(amendment('2026-12-02', 3300, first.sha256));
    expect(await priceNow()).toMatchObject({ totals: { feeCents: 3300 } });
    await load(amendment('2026-12-03', 3400));
    expect(await priceNow()).toMatchObject({ totals: { feeCents: 3400 } });
    const listed = await listTariffs(ports);
    expect(listed.ok && listed.value.map(({ version }) => version)).toEqual([
      '2026-12-03',
      '2026-12-02',
      '2026-12-01',
      tariffs.version,
    ]);
  });

  it('leaves room for another release of the program, which starts from its own tables', async () => {
    const loaded = await load(amendment('2026-12-01', 3200));
    const next = { ...tariffs, version: '2027-01-01', sha256: 'next' };
    const later = { ...ports, release: next };
    expect(await openTariffs(later)).toBe(next);
    expect((await tariffsOfInvoice(tariffs.sha256, later))?.version).toBe(tariffs.version);
    expect((await tariffsOfInvoice(loaded.sha256, later))?.version).toBe('2026-12-01');
  });

  it.each<[string, () => Promise<string>, string]>([
    ['signed by one root', () => sign(amendment('2026-12-01', 1), issuer.roots.slice(0, 1)), 'TARIFFS_SIGNATURE'],
    [
      'signed twice by one root',
      () => sign(amendment('2026-12-01', 1), [issuer.roots[0]!, issuer.roots[0]!]),
      'TARIFFS_SIGNATURE',
    ],
    [
      'signed by keys of the key set',
      () => sign(amendment('2026-12-01', 1), [issuer.rightsKey, issuer.statusKey]),
      'TARIFFS_SIGNATURE',
    ],
    [
      'signed as a key set',
      () => sign(amendment('2026-12-01', 1), issuer.roots.slice(), 'cpt1-cles+jwt'),
      'TARIFFS_SIGNATURE',
    ],
    ['a key set', () => issuer.keysetFile(), 'TARIFFS_SIGNATURE'],
    ['no file', () => Promise.resolve('x'), 'TARIFFS_SIGNATURE'],
    ['based on tables nobody has', () => sign(amendment('2026-12-01', 1, 'A'.repeat(43))), 'TARIFFS_BASE'],
    ['older than the tables in use', () => sign(amendment('2026-11-23', 1)), 'TARIFFS_OLD'],
    ['with a member too many', () => sign({ ...amendment('2026-12-01', 1), x: 1 }), 'TARIFFS_SHAPE'],
    [
      'with a gap',
      () => sign({ ...amendment('2026-12-01', 1), rows: rows(1).slice(1, 2).concat(rows(1).slice(3)) }),
      'TARIFFS_FAULT',
    ],
  ])('%s is refused, and nothing changes', async (_what, make, code) => {
    expect(await loadTariffs(await make(), ports)).toMatchObject({ ok: false, code });
    expect(kept.map(({ version }) => version)).toEqual([tariffs.version]);
    expect(await openTariffs(ports)).toBe(tariffs);
  });

  it('is refused once a later one is in use', async () => {
    await load(amendment('2026-12-05', 3500));
    expect(await loadTariffs(await sign(amendment('2026-12-01', 3200)), ports)).toEqual({
      ok: false,
      code: 'TARIFFS_OLD',
      detail: { version: '2026-12-05' },
    });
  });

  it('is not believed because it is stored: rows and signatures that do not hold are out of use', async () => {
    await load(amendment('2026-12-01', 3200));
    const [release, loaded] = [kept[0]!, kept[1]!];
    kept = [{ ...loaded, signed: await sign(amendment('2026-12-01', 1), issuer.roots.slice(0, 1)) }];
    expect(await openTariffs(ports)).toBe(tariffs);
    kept = [{ ...release, sha256: loaded.sha256 }];
    expect(await tariffsOfInvoice(loaded.sha256, ports)).toBeNull();
    expect(await tariffsOfInvoice('never', ports)).toBeNull();
  });
});

describe('an invoice made before', () => {
  it('is priced again to the same cent, step and source with the tables it names', async () => {
    const before = await openTariffs(ports);
    const invoices = fc.sample(situations, { numRuns: 200, seed: 5 }).map((situation) => ({
      situation,
      sha256: before.sha256,
      breakdown: price(situation, { tables: before }),
    }));
    await load(amendment('2026-12-01', 3200));
    const release = { ...tariffs, version: '2027-01-01', sha256: 'next' };
    for (const { situation, sha256, breakdown } of invoices) {
      const tables = await tariffsOfInvoice(sha256, { ...ports, release });
      expect(tables && price(situation, { tables })).toEqual(breakdown);
    }
  });
});
