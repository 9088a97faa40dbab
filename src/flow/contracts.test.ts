import { beforeEach, describe, expect, it } from 'vitest';
import { contractsFormat } from '#core/price';
import { accept, refuse } from '#core/shared';
import { toDigits } from '#core/token';
import { now, TestIssuer } from '../core/verify/__fixtures__/test-issuer.ts';
import { checkPhone } from './check-phone.ts';
import { contractTable, importContracts, listContracts, type ContractsPorts } from './contracts.ts';
import { openTrust } from './open-trust.ts';
import type { StoredContracts } from './table-ports.ts';

let kept: StoredContracts[];
let ports: ContractsPorts;
beforeEach(() => {
  kept = [];
  ports = {
    env: 'prod',
    clock: { nowSeconds: () => now },
    store: {
      list: () => Promise.resolve(accept([...kept].reverse())),
      add: (_env, added) => {
        kept.push(structuredClone(added));
        return Promise.resolve(accept(null));
      },
    },
  };
});

const table = (version: string, kind = 'realFees') =>
  JSON.stringify({
    format: contractsFormat,
    version,
    contracts: [{ number: '0075432109', formula: 'OR', guarantees: [{ category: 'all', kind }] }],
  });

describe('the contract table of the practice', () => {
  it('is in use once loaded, and the one before is kept', async () => {
    expect((await contractTable(ports)).size).toBe(0);
    await importContracts(table('2026'), ports);
    await importContracts(table('2027', 'tm'), ports);
    expect([...(await contractTable(ports))]).toEqual([
      ['0075432109/OR', { guarantees: [{ category: 'all', kind: 'tm' }] }],
    ]);
    const listed = await listContracts(ports);
    expect(listed.ok && listed.value.map(({ file, loadedAt }) => [file.version, loadedAt])).toEqual([
      ['2027', now],
      ['2026', now],
    ]);
  });

  it.each([
    ['no JSON', '{', 'PRICE_INPUT_SHAPE', ''],
    ['a fault', table('2027', 'all'), 'PRICE_VALUE_INVALID', 'contracts[0].guarantees[0].kind'],
    ['a version that was loaded', table('2026', 'tm'), 'PRICE_VALUE_INVALID', 'version'],
  ])('%s is refused, and the table in use stays', async (_what, text, code, path) => {
    await importContracts(table('2026'), ports);
    expect(await importContracts(text, ports)).toEqual({ ok: false, code, path });
    expect(kept).toHaveLength(1);
  });

  it('says that the store is in trouble, and reads rights without a table meanwhile', async () => {
    const full = { ...ports, store: { ...ports.store, add: () => Promise.resolve(refuse('STORE_FULL')) } };
    expect(await importContracts(table('2026'), full)).toMatchObject({ ok: false, code: 'STORE_FULL' });
    const closed = { ...ports, store: { ...ports.store, list: () => Promise.resolve(refuse('STORE_CLOSED')) } };
    expect(await importContracts(table('2026'), closed)).toMatchObject({ ok: false, code: 'STORE_CLOSED' });
    expect((await contractTable(closed)).size).toBe(0);
  });
});

describe('a phone whose formula is in the table', () => {
  it('brings the guarantees of the practice’s contract, and says where they come from', async () => {
    const issuer = await TestIssuer.make();
    const files: Record<string, string> = {
      'cles.json': await issuer.keysetFile(),
      'statut/17.jwt': await issuer.shardFile(),
    };
    const trustStore = {
      read: (_env: string, name: string) => {
        const text = files[name];
        return Promise.resolve(text === undefined ? null : { text, fetchedAt: now, source: 'network' as const });
      },
      readHighWater: () => Promise.resolve(0),
    };
    const trust = openTrust('prod', { rootFile: await issuer.rootFile() }, trustStore);
    const read = async () => {
      const presentation = await issuer.present({
        rights: (honest) => ({ ...honest, amc: [{ num: '0075432109', adh: '1', du: '20260101', res: 1, frm: 'OR' }] }),
      });
      const counter = { env: 'prod', trust, clock: ports.clock, store: trustStore } as const;
      const checked = await checkPhone(
        toDigits(presentation),
        now,
        { ...counter, seen: { add: () => Promise.resolve(true) }, contracts: () => contractTable(ports) },
        () => now * 1000,
      );
      if (checked.kind !== 'verified') throw new TypeError(checked.refusal.code);
      return checked.bearer.people[0]?.amcs;
    };
    expect(await read()).toMatchObject([{ from: 'responsible-by-law', contract: { responsible: true } }]);
    await importContracts(table('2026'), ports);
    expect(await read()).toMatchObject([
      { from: 'contract-table', contract: { guarantees: [{ category: 'all', kind: 'realFees' }] } },
    ]);
  });
});
