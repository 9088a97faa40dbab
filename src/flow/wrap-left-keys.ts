import { canonicalJson } from '#core/record';
import { accept, type Result } from '#core/shared';
import { inTurn } from './journal/in-turn.ts';
import { aboutRow, openRow, openRowOf } from './journal/open-row.ts';
import { walkRows } from './journal/walk.ts';
import type { JournalPorts, JournalRow, Resealed, StoreCode } from './journal-ports.ts';

/** Bodies written in one transaction. */
const pageBodies = 250;

/** The records of a month, and whether it was erased on purpose since. */
async function rowsOf(
  month: string,
  ports: JournalPorts,
): Promise<Result<{ readonly rows: readonly JournalRow[]; readonly isErased: boolean }, StoreCode>> {
  const rows: JournalRow[] = [];
  let isErased = false;
  const walked = await walkRows(ports, async (row) => {
    if (row.sealed.key === month) rows.push(row);
    if (row.kind !== 'erase') return accept('go-on');
    const erasure = await openRowOf('erase', row, ports.codec);
    if (!erasure.ok) return erasure.code === 'STORE_FORGOTTEN' ? accept('go-on') : erasure;
    isErased ||= erasure.value.body.month === month;
    return accept('go-on');
  });
  return walked.ok ? accept({ rows, isErased }) : walked;
}

async function sealAgain(row: JournalRow, ports: JournalPorts): Promise<Result<Resealed, StoreCode>> {
  const { seq, hash, sealed } = row;
  const record = await openRow(row, ports.codec);
  if (!record.ok) return record;
  const again = await ports.codec.seal(canonicalJson(record.value.body), sealed.key, aboutRow(row));
  return again.ok ? accept({ seq, hash, sealed: again.value }) : again;
}

async function sealMonthAgain(month: string, ports: JournalPorts): Promise<Result<null, StoreCode>> {
  const found = await rowsOf(month, ports);
  if (!found.ok) return found;
  // What was erased stays erased: only the key that was forgotten in the open goes.
  const rows = found.value.isErased ? [] : found.value.rows;
  for (let from = 0; from < rows.length; from += pageBodies) {
    const bodies: Resealed[] = [];
    for (const row of rows.slice(from, from + pageBodies)) {
      const again = await sealAgain(row, ports);
      if (!again.ok) return again;
      bodies.push(again.value);
    }
    const stored = await ports.store.reseal(bodies);
    if (!stored.ok) return stored;
  }
  return ports.left.remove(month);
}

/**
 * Takes the months of a till that is older than its keyring under the keyring: their keys cannot be exported, so that
 * every body is sealed again, in both rooms, before its old key is removed. Cut at any point, each body opens with one
 * key or the other, and the next start goes on. Nothing to do on any other till.
 */
export async function wrapLeftKeys(ports: JournalPorts): Promise<Result<null, StoreCode>> {
  const months = await ports.left.months();
  if (!months.ok) return months;
  if (months.value.length === 0) return accept(null);
  return inTurn<null, StoreCode>(ports, async () => {
    for (const month of months.value) {
      const wrapped = await sealMonthAgain(month, ports);
      if (!wrapped.ok) return wrapped;
    }
    return accept(null);
  });
}
