import { till } from '../src/adapters/journal-store/__fixtures__/till.ts';
import { browserNotebook } from '../src/adapters/journal-store/index.ts';
import { journalRoom } from '../src/adapters/journal-store/journal-room.ts';
import { journalForm, type JournalSchema } from '../src/adapters/journal-store/schema.ts';
import { verifyRooms } from '../src/adapters/journal-store/verify-rooms.ts';
import { browserPages, browserPlaces, openTwoRooms } from '../src/adapters/two-rooms/index.ts';
import { draft } from '../src/core/record/__fixtures__/draft.ts';
import type { JournalHead, JournalPorts, JournalRow } from '../src/flow/journal-ports.ts';
import { alone } from '../src/flow/journal/rooms/agreement.ts';
import { openJournal } from '../src/flow/open-journal.ts';
import { outboxAfter } from '../src/flow/outbox-after.ts';
import { validateInvoice } from '../src/flow/validate-invoice.ts';
import { verifyBodies } from '../src/flow/verify-journal.ts';

const places = browserPlaces(indexedDB, navigator.storageBuckets);

function openTill(): JournalPorts {
  return till('demo', {
    places,
    locks: navigator.locks,
    others: browserPages,
    notebook: { ...browserNotebook(localStorage, document), lines: new Map() },
  });
}

const bareStores = openTwoRooms<JournalSchema>({ ...journalForm('demo'), name: 'bare-puts' }, places, navigator.locks);

/** The same row, head and outbox entries put in the same stores of both places, strict, with nothing else around it. */
async function putBare(row: JournalRow, head: JournalHead): Promise<void> {
  const all = [bareStores.main, bareStores.mirror()].flatMap((room) => (room ? [room] : []));
  await Promise.all(
    all.map((room) =>
      room.use(async (db) => {
        const transaction = db.transaction(['records', 'head', 'outbox'], 'readwrite', { durability: 'strict' });
        const outbox = transaction.objectStore('outbox');
        await Promise.all([
          transaction.objectStore('records').put(row),
          transaction.objectStore('head').put(head, 'head'),
          ...outboxAfter(row).put.map((entry) => outbox.put(entry)),
          transaction.done,
        ]);
      }),
    ),
  );
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
const at = (list: readonly number[], part: number): number =>
  list.toSorted((one, other) => one - other)[Math.floor(list.length * part)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The same ports, and what was last written through them: reading it back would wake the disk's threads for one side. */
function listening(opened: JournalPorts) {
  const written: { last: { readonly row: JournalRow; readonly head: JournalHead } | null } = { last: null };
  const store: JournalPorts['store'] = {
    ...opened.store,
    append: (row, from, head) => {
      written.last = { row, head };
      return opened.store.append(row, from, head);
    },
    appendAtOnce: async (make) => {
      const made = await opened.store.appendAtOnce(make);
      if (made.ok && made.value) written.last = { row: made.value.row, head: made.value.reached };
      return made;
    },
  };
  return { written, ports: { ...opened, store } };
}

/** One invoice through the whole path, then its own row put bare in both places, again and again. */
async function appends(count: number) {
  const { written, ports } = listening(openTill());
  const [whole, puts]: [number[], number[]] = [[], []];
  for (let n = -20; n < count; n += 1) {
    const id = crypto.randomUUID();
    const took = await timed(() => validateInvoice({ ...draft, id }, ports));
    const { last } = written;
    if (!last) throw new Error('not stored');
    const putTook = await timed(() => putBare(last.row, last.head));
    if (n < 0) continue;
    whole.push(took);
    puts.push(putTook);
  }
  return {
    appends: count,
    wholePerSecond: Math.round((1_000 * count) / sum(whole)),
    barePerSecond: Math.round((1_000 * count) / sum(puts)),
    wholeMs: sum(whole),
    bareMs: sum(puts),
    wholeP50Ms: at(whole, 0.5),
    wholeP95Ms: at(whole, 0.95),
    bareP50Ms: at(puts, 0.5),
    bareP95Ms: at(puts, 0.95),
  };
}

const two = openTwoRooms<JournalSchema>(journalForm('demo'), places, navigator.locks);
const rooms = [two.main, two.mirror()].flatMap((room) => (room ? [journalRoom(room)] : []));

/** A till whose rows are gathered instead of written: the fill of a large journal waits for no disk at each row. */
function gathering(ports: JournalPorts, head: JournalHead) {
  const gathered: { rows: JournalRow[]; head: JournalHead } = { rows: [], head };
  const store: JournalPorts['store'] = {
    ...ports.store,
    inTurn: (work) => work({ head: gathered.head, repairs: [] }),
    appendAtOnce: () => Promise.resolve({ ok: true, value: null }),
    append: (row, _from, to) => {
      gathered.rows.push(row);
      gathered.head = to;
      return Promise.resolve({ ok: true, value: 'stored' });
    },
  };
  return { gathered, ports: { ...ports, store } };
}

/** Fills both rooms up to so many records, a few hundred at a time: a room has five seconds to write them. */
async function fillTo(records: number): Promise<void> {
  const first = await openTill().store.head();
  if (!first.ok) throw new Error(first.code);
  const { gathered, ports } = gathering(openTill(), first.value);
  while (gathered.head.seq < records) {
    const from = gathered.head;
    const count = Math.min(250, records - from.seq);
    for (let n = 0; n < count; n += 1) await validateInvoice({ ...draft, id: crypto.randomUUID() }, ports);
    const rows = gathered.rows.splice(0);
    const written = await Promise.all(rooms.map((room) => room.append(from, alone(rows, gathered.head))));
    if (!written.every((one) => one.ok && one.value === 'stored')) throw new Error(JSON.stringify(written));
  }
}

/** Start and full verification of a journal of so many records. */
async function atSize(records: number) {
  await fillTo(records);
  const starts: number[] = [];
  for (let n = 0; n < 5; n += 1) starts.push(await timed(() => openJournal(openTill())));
  const chainMs = await timed(() => verifyRooms('demo', () => undefined));
  const bodiesMs = await timed(() => verifyBodies(openTill(), () => undefined));
  return { records, startMs: starts, startP50Ms: at(starts, 0.5), chainBothRoomsMs: chainMs, bodiesMs };
}

const hands = { appends, atSize };
export type JournalBench = typeof hands;

Object.assign(globalThis, { journalBench: hands });
