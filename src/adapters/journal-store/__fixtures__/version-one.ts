import { openDB, unwrap } from 'idb';
import { accept } from '#core/shared';
import { cancelInvoice } from '#flow/cancel-invoice';
import type { JournalRow } from '#flow/journal-ports';
import type { KeyHolderPort } from '#flow/keyring-ports';
import { validateInvoice } from '#flow/validate-invoice';
import { draft, practice } from '../../../core/record/__fixtures__/draft.ts';
import { first } from '../migrations/first.ts';
import { till, type House } from './till.ts';

/** The `n`-th draft of a test. */
export const draftOf = (n: number) => ({ ...draft, id: `draft-${String(n).padStart(16, '0')}` });

/**
 * Makes two invoices and one cancellation with today's code in `elsewhere`, then writes them again as version 1 kept
 * them, in the default place.
 */
export async function writeAsVersionOne(elsewhere: House): Promise<void> {
  const keys = await bareKeys();
  const ports = till('demo', elsewhere, keys.holder);
  for (const n of [1, 2]) await validateInvoice(draftOf(n), ports);
  await cancelInvoice(1, 'other', ports);
  const rows = await ports.store.rows({ count: 10 });
  const head = await ports.store.head();
  if (!rows.ok || !head.ok) throw new Error('nothing to migrate');
  await writeJournal(rows.value, head.value);
  await writeKeys(keys, rows.value[0]?.sealed.key ?? '');
  const practices = await openDB('comptoir-practice', 1, { upgrade: (db) => void db.createObjectStore('practices') });
  await practices.put('practices', practice, 'demo');
  practices.close();
}

async function writeJournal(rows: readonly JournalRow[], head: object): Promise<void> {
  const db = await openDB('comptoir-journal-demo', 1, { upgrade: (fresh) => first(unwrap(fresh)) });
  for (const row of rows) await db.put('records', { ...row, sends: undefined });
  await db.put('head', head, 'head');
  db.close();
}

/** Keys as version 1 had them: made by the browser, non-extractable, under nobody's secret. */
async function bareKeys() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  const month = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const holder: KeyHolderPort = {
    monthKey: () => Promise.resolve(accept(month)),
    publicKey: () => Promise.resolve(accept({ x, y })),
    signer: () => Promise.resolve(accept(pair.privateKey)),
  };
  return { pair, month, holder };
}

async function writeKeys({ pair, month }: Awaited<ReturnType<typeof bareKeys>>, name: string): Promise<void> {
  const keys = await openDB('comptoir-keys-demo', 1, {
    upgrade: (db) => {
      db.createObjectStore('pairs');
      db.createObjectStore('months');
    },
  });
  await keys.put('pairs', pair, 'till');
  await keys.put('months', month, name);
  keys.close();
}
