import { till } from '../../src/adapters/journal-store/__fixtures__/till.ts';
import { browserNotebook } from '../../src/adapters/journal-store/index.ts';
import { browserPlaces, onFreshLogs } from '../../src/adapters/two-rooms/index.ts';
import { draft } from '../../src/core/record/__fixtures__/draft.ts';
import { exportJournal } from '../../src/flow/export-journal.ts';
import { openJournal } from '../../src/flow/open-journal.ts';
import { validateInvoice } from '../../src/flow/validate-invoice.ts';
import { verifyRooms } from '../../src/adapters/journal-store/verify-rooms.ts';
import { verifyBodies } from '../../src/flow/verify-journal.ts';

const places = browserPlaces(indexedDB, navigator.storageBuckets);

/** The product's journal on this browser's own rooms, its keyring opened by a phrase of the tests. */
const journal = till('demo', {
  places: onFreshLogs(places),
  locks: navigator.locks,
  notebook: { ...browserNotebook(localStorage, document), lines: new Map() },
});

/** Validates invoices one after the other, as the counter does; answers how long each took, milliseconds. */
async function fill(count: number): Promise<readonly number[]> {
  const took: number[] = [];
  const run = crypto.randomUUID();
  for (let n = 0; n < count; n += 1) {
    const from = performance.now();
    const made = await validateInvoice({ ...draft, id: `${run}-${n}` }, journal);
    if (!made.ok) throw new Error(made.code);
    took.push(performance.now() - from);
  }
  return took;
}

/** Has the browser open the files of both places, and write nothing there. */
async function touch(): Promise<void> {
  const both = [places.main, ...(places.mirror ? [places.mirror] : [])];
  for (const place of both) await (await place.factory()).databases();
}

/** What a test outside the page asks of the product's own journal. */
const hands = {
  fill,
  touch,
  open: () => openJournal(journal),
  /** The whole verification, as its button does; a broken room is then filled again. */
  verify: async () => {
    const { broken } = await verifyRooms('demo', () => undefined);
    if (broken) journal.store.suspect(broken.room);
    const bodies = await verifyBodies(journal, () => undefined);
    return { broken, bodies };
  },
  lastKnown: () => journal.store.lastKnown(),
  exported: async () => {
    const lines = await exportJournal(journal);
    return lines.ok ? lines.value : [];
  },
};

export type JournalHands = typeof hands;

Object.assign(globalThis, { hands });
