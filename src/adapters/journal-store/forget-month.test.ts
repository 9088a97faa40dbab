import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { canonicalJson, checkJournal } from '#core/record';
import { exportJournal } from '#flow/export-journal';
import { forgetMonth } from '#flow/forget-month';
import { listInvoices } from '#flow/list-invoices';
import { validateInvoice } from '#flow/validate-invoice';
import { draft, morning } from '../../core/record/__fixtures__/draft.ts';
import { verify } from '../../core/record/__fixtures__/journal.ts';
import { openedKeyring } from '../keyring/__fixtures__/opened-keyring.ts';
import { house, till } from './__fixtures__/till.ts';

const days = (count: number) => count * 86_400;

/** Two invoices of a month, one of the next, and the keyring they were sealed under. */
async function twoMonths() {
  const at = house(new IDBFactory(), new IDBFactory());
  const keyring = openedKeyring('demo', at);
  const ports = till('demo', at, keyring);
  for (const n of [0, 1, 2]) {
    if (n === 2) ports.now = morning + days(31);
    const made = await validateInvoice({ ...draft, id: `draft-${String(n).padStart(16, '0')}` }, ports);
    if (!made.ok) throw new Error(made.code);
  }
  return { ports, keyring, month: new Date(morning * 1_000).toISOString().slice(0, 7) };
}

it('erases a month, says so in a record, and leaves a journal that still checks', async () => {
  const { ports, keyring, month } = await twoMonths();
  const before = await exportJournal(ports);
  expect(await forgetMonth(month, ports, keyring)).toEqual({ ok: true, value: null });
  const list = await listInvoices({ text: '', filter: 'all', limit: 10 }, ports);
  expect(list.ok && list.value.invoices.map(({ record }) => record.body.number)).toEqual(['F-000003']);
  const after = await exportJournal(ports);
  if (!before.ok || !after.ok) throw new Error('no export');
  expect(await checkJournal(after.value, verify)).toEqual({ ok: true, records: 4 });
  expect(after.value[1]).toContain(`"body":{"forgotten":"${month}","number":"F-000001"}`);
  for (const line of after.value.slice(1, 3)) expect(line).not.toContain(draft.beneficiary.nir);
  expect(await checkJournal(before.value, verify)).toEqual({ ok: true, records: 3 });
});

it('believes nothing about an erased record but what its erasure vouches for', async () => {
  const { ports, keyring, month } = await twoMonths();
  await forgetMonth(month, ports, keyring);
  const exported = await exportJournal(ports);
  if (!exported.ok) throw new Error(exported.code);
  const [header = '', first = '', second = '', third = '', erasure = ''] = exported.value;
  const altered = (change: object) => canonicalJson({ ...(JSON.parse(first) as object), ...change });
  const check = (lines: readonly string[]) => checkJournal(lines, verify);
  const forged = altered({ at: '2026-01-01T00:00:00.000Z' });
  expect(await check([header, forged, second, third, erasure])).toMatchObject({
    firstBad: { code: 'RECORD_FORGOTTEN' },
  });
  const renumbered = altered({ body: { forgotten: month, number: 'F-000009' } });
  expect(await check([header, renumbered, second, third, erasure])).toMatchObject({
    firstBad: { seq: 1, code: 'RECORD_NUMBER' },
  });
  expect(await check([header, first, second, third])).toMatchObject({ firstBad: { seq: 1, code: 'RECORD_FORGOTTEN' } });
});

it('refuses the month that is not over, and whoever is no manager', async () => {
  const { ports, keyring } = await twoMonths();
  const now = new Date(ports.now * 1_000).toISOString().slice(0, 7);
  expect(await forgetMonth(now, ports, keyring)).toMatchObject({ code: 'KEYRING_MONTH_OPEN' });
  const staff = { ...keyring, state: () => ({ stage: 'open' as const, operators: [], current: null }) };
  expect(await forgetMonth('2020-01', ports, staff)).toMatchObject({ code: 'KEYRING_NOT_MANAGER' });
});
