import { canonicalJson, checkJournal, invoiceNumber } from '../../../src/core/record/index.ts';
import { morning } from '../../../src/core/record/__fixtures__/draft.ts';
import { beginAgain } from '../../../src/flow/begin-again.ts';
import { exportJournal } from '../../../src/flow/export-journal.ts';
import type { OutboxEntry } from '../../../src/flow/journal-ports.ts';
import { listInvoices } from '../../../src/flow/list-invoices.ts';
import { openJournal } from '../../../src/flow/open-journal.ts';
import { validateInvoice, type StoredInvoice } from '../../../src/flow/validate-invoice.ts';
import type { SimulatedRoom } from './simulated-room.ts';
import { verifyMark } from './simulated-till.ts';
import type { World } from './world.ts';

const everything = { text: '', filter: 'all', limit: 10_000 } as const;

/** Journal as exported: every line holds, and what was shown is in it under its number. */
async function checkLines({ tabs, shown, damages }: World): Promise<string | null> {
  const lines = await exportJournal(tabs[0]);
  if (!lines.ok) return `export: ${lines.code}`;
  if (lines.value.length === 0) return shown.size === 0 ? null : 'shown, and the journal is empty';
  const check = await checkJournal(lines.value, verifyMark);
  if (!check.ok) return `journal: ${check.firstBad?.code} at ${check.firstBad?.seq}`;
  const records: { kind: string }[] = lines.value.slice(1).map((line) => JSON.parse(line));
  const repairs = records.filter(({ kind }) => kind === 'repair').length;
  return repairs === damages ? null : `${damages} damages, ${repairs} repairs told`;
}

async function checkShown({ tabs, shown }: World): Promise<string | null> {
  for (const [draftId, number] of shown) {
    const row = await tabs[0].store.byDraft(draftId);
    if (!row.ok || row.value?.number !== number) return `${number} was shown and is not there`;
  }
  return null;
}

/** The outbox that the invoices' states lead to. */
function expectedOutbox(invoices: readonly StoredInvoice[]): readonly OutboxEntry[] {
  return invoices.flatMap(({ record, amo, amc }) =>
    (
      [
        ['amo', amo],
        ['amc', amc],
      ] as const
    ).flatMap(([payer, state]) =>
      ['no-share', 'paid', 'cancelled'].includes(state) ? [] : [{ invoice: record.seq, payer, state }],
    ),
  );
}

const sorted = (entries: readonly OutboxEntry[]): string[] => entries.map((entry) => canonicalJson(entry)).sort();

async function checkOutbox({ tabs, main, mirror, network }: World): Promise<string | null> {
  const list = await listInvoices(everything, tabs[0]);
  if (!list.ok) return `list: ${list.code}`;
  const { invoices } = list.value;
  const expected = sorted(expectedOutbox(invoices)).join();
  for (const room of [main, mirror]) {
    if (sorted(room.outboxNow()).join() !== expected) return 'the outbox is not what the journal says';
  }
  const unsent = invoices.flatMap(({ record, amo, amc }) => [
    ...(amo === 'validated' ? [`${record.seq} amo`] : []),
    ...(amc === 'validated' ? [`${record.seq} amc`] : []),
  ]);
  return unsent.some((share) => network.arrived.has(share)) ? 'a payer has what the journal never sent' : null;
}

const hashes = ({ records }: SimulatedRoom): string =>
  records.map(({ seq, prev, hash }) => `${seq} ${prev} ${hash}`).join();

/** What must hold at the end of every life; the first thing that does not. */
export async function checkWorld(world: World): Promise<string | null> {
  const { tabs, main, mirror } = world;
  const opened = await openJournal(tabs[0]);
  if (!opened.ok) return `open: ${opened.code}`;
  if (hashes(main) !== hashes(mirror)) return 'the rooms differ';
  return (await checkLines(world)) ?? (await checkShown(world)) ?? (await checkOutbox(world));
}

const manager = {
  id: 'manager',
  name: '',
  role: 'manager',
  hasPassphrase: true,
  hasDevice: false,
  hasPin: false,
} as const;
const keyring = { state: () => ({ stage: 'open', operators: [], current: manager }) as const };

/** The manager goes on after the loss while the power fails as it does; no number may be given twice. */
async function checkGoingOn(world: World): Promise<string | null> {
  const { machine, shown } = world;
  const last = machine.witness?.invoices ?? 0;
  machine.isFaulty = true;
  for (let round = 0; round < 3; round += 1) {
    await world.use((ports) => beginAgain({ site: '311234567', last }, ports, keyring));
    world.restart(true);
  }
  machine.isFaulty = false;
  // A clock that went back a day makes every draft one of tomorrow: refused, and not what is looked at here.
  machine.nowSeconds = Math.max(machine.nowSeconds, morning);
  const [ports] = world.tabs;
  const done = await beginAgain({ site: '311234567', last }, ports, keyring);
  if (!done.ok) return `going on: ${done.code}`;
  const made = await validateInvoice(world.newDraft(), ports);
  if (!made.ok) return `after going on: ${made.code}`;
  const { number } = made.value.record.body;
  if (number !== invoiceNumber('demo', last + 1)) return `went on with ${number} after ${last}`;
  if ([...shown.values()].includes(number)) return `${number} was given twice`;
  const lines = await exportJournal(ports);
  const check = lines.ok ? await checkJournal(lines.value, verifyMark) : null;
  return check?.ok && check.gaps?.length ? null : `the journal that went on: ${check?.firstBad?.code ?? 'no gap told'}`;
}

/** When both rooms then lose what was acknowledged, nothing may be validated until a manager goes on. */
export async function checkLost(world: World): Promise<string | null> {
  const { main, mirror, shown, random } = world;
  if (shown.size === 0) return null;
  const lost = 1 + random.below(main.records.length);
  main.lose(lost);
  mirror.lose(1 + random.below(lost));
  world.restart(true);
  const again = await validateInvoice(world.draft(), world.tabs[0]);
  return again.ok ? 'numbered again after a loss' : checkGoingOn(world);
}
