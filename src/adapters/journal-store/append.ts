import type { IDBPDatabase } from 'idb';
import { outboxAfter } from '#flow/outbox-after';
import type { Agree, JournalHead, Writing } from '#flow/journal-ports';
import type { JournalSchema } from './schema.ts';

export const emptyHead: JournalHead = { header: null, seq: 0, hash: '', invoices: 0 };

function isTaken(error: unknown): boolean {
  return error instanceof Error && error.name === 'ConstraintError';
}

/** True when the journal is not where `from` says, or notes a repair of which it knows nothing: that must not be lost. */
export function isElsewhere(found: JournalHead, from: JournalHead): boolean {
  const isMoved = found.seq !== from.seq || found.hash !== from.hash;
  return isMoved || (found.untold?.length ?? 0) > (from.untold?.length ?? 0);
}

/** Answers that are some microtasks away are waited for without asking anything. */
const microtasks = 8;

/**
 * What is to be written, once all have agreed. A transaction lives only as long as something is asked of it: meanwhile
 * the head is asked for again and again.
 */
async function whenAgreed(
  agreeing: Promise<Writing | null>,
  keepOpen: () => Promise<unknown>,
): Promise<Writing | null> {
  let isHere = false;
  void agreeing.then(() => (isHere = true));
  const isAwaited = (): boolean => !isHere;
  for (let count = 0; isAwaited() && count < microtasks; count += 1) await null;
  while (isAwaited()) await keepOpen();
  return agreeing;
}

/**
 * Compares the head, then adds rows, moves the head and updates the outbox, all or nothing, on the disk before it
 * answers: two tabs cannot number the same place, and unique indexes refuse a draft, a number or a cancellation that is
 * there already. Chromium's default durability lost 85 % of acknowledged records in power cuts, strict none.
 */
export async function append(
  db: IDBPDatabase<JournalSchema>,
  from: JournalHead,
  agree: Agree,
): Promise<'stored' | 'stale'> {
  const transaction = db.transaction(['records', 'head', 'outbox'], 'readwrite', { durability: 'strict' });
  const [records, heads, outbox] = [
    transaction.objectStore('records'),
    transaction.objectStore('head'),
    transaction.objectStore('outbox'),
  ];
  const write = async (): Promise<boolean> => {
    const found = (await heads.get('head')) ?? emptyHead;
    const writing = await whenAgreed(agree(!isElsewhere(found, from)), () => heads.get('head'));
    if (!writing) return false;
    const changes = writing.rows.map(outboxAfter);
    const asked = [
      ...writing.rows.map((row) => records.add(row)),
      ...changes.flatMap(({ put }) => put.map((entry) => outbox.put(entry))),
      ...changes.flatMap(({ remove }) => remove.map(({ invoice, payer }) => outbox.delete([invoice, payer]))),
      heads.put(writing.to, 'head'),
    ];
    // Nothing more will be asked: the browser need not wait for us to hear each answer.
    transaction.commit();
    await Promise.all(asked);
    return true;
  };
  // A refused row takes the whole transaction back: which of the two says so first differs.
  const [written, done] = await Promise.allSettled([write(), transaction.done]);
  if (written.status === 'rejected') {
    if (isTaken(written.reason)) return 'stale';
    throw written.reason;
  }
  if (done.status === 'rejected') throw done.reason;
  return written.value ? 'stored' : 'stale';
}
