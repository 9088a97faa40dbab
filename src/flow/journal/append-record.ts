import {
  genesis,
  journalFormat,
  modeOf,
  signRecord,
  canonicalJson,
  type Bodies,
  type JournalHeader,
  type RecordKind,
  type RecordOf,
  type Repair,
} from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { JournalHead, JournalPorts, JournalRow, StoreCode } from '../journal-ports.ts';
import { headAfter } from './head-after.ts';
import { aboutRow } from './open-row.ts';

/** A record to add: its body once the head is known, and what must be unique in the clear. */
export interface NewRecord<Kind extends RecordKind> {
  readonly kind: Kind;
  readonly site: string;
  readonly body: (head: JournalHead) => Bodies[Kind];
  /** Repairs of which no record tells even after this one. */
  readonly untold?: readonly Repair[];
  readonly keys: (body: Bodies[Kind]) => Pick<JournalRow, 'number' | 'draftId' | 'cancels' | 'sends' | 'moves' | 'gap'>;
}

/**
 * The header of the journal: the one it has, or that of a journal which opens with this record. STORE_DAMAGED when the
 * till has lost the key that the journal was opened with: nobody could verify what it would sign.
 */
async function headerFor(
  head: JournalHead,
  site: string,
  ports: JournalPorts,
): Promise<Result<JournalHeader, StoreCode>> {
  const key = await ports.till.publicKey();
  if (!key.ok) return key;
  if (head.header) return head.header.key.x === key.value.x ? accept(head.header) : refuse('STORE_DAMAGED');
  return accept({
    format: journalFormat,
    site,
    till: key.value.x.slice(0, 8),
    mode: modeOf(ports.env),
    key: key.value,
  });
}

/** A record made and not written yet. */
interface MadeRecord<Kind extends RecordKind> {
  readonly record: RecordOf<Kind>;
  readonly row: JournalRow;
  readonly reached: JournalHead;
}

/** Chains, signs and seals one record after `head`. */
async function makeAfter<Kind extends RecordKind>(
  head: JournalHead,
  added: NewRecord<Kind>,
  ports: JournalPorts,
): Promise<Result<MadeRecord<Kind>, StoreCode>> {
  const header = await headerFor(head, added.site, ports);
  if (!header.ok) return header;
  const { kind } = added;
  const [seq, body] = [head.seq + 1, added.body(head)];
  const at = new Date(ports.clock.nowSeconds() * 1_000).toISOString();
  const prev = seq === 1 ? await genesis(header.value) : head.hash;
  // Both need the hash alone: the body is sealed while the hash is signed.
  const seal = (hash: string) => ports.codec.seal(canonicalJson(body), at.slice(0, 7), aboutRow({ hash }));
  let sealing: ReturnType<typeof seal> | null = null;
  const signed = await signRecord<Kind, StoreCode>({ seq, at, kind, prev, body }, (bytes) => {
    sealing = seal(new TextDecoder().decode(bytes));
    return ports.till.sign(bytes);
  });
  if (!signed.ok) return signed;
  const record = signed.value;
  const { hash, sig } = record;
  const sealed = await (sealing ?? seal(hash));
  if (!sealed.ok) return sealed;
  const row: JournalRow = { seq, at, kind, prev, hash, sig, sealed: sealed.value, ...added.keys(body) };
  const reached = { ...headAfter(head, row, header.value), ...(added.untold && { untold: added.untold }) };
  return accept({ record, row, reached });
}

/**
 * The same as `appendAfter`, on the head this page last saw or left and without a turn; null when a turn is due. `check`
 * says while the rooms open whether there may be such a record at all.
 */
export async function appendAtOnce<Kind extends RecordKind, Code extends string>(
  added: NewRecord<Kind>,
  ports: JournalPorts,
  check: () => Result<unknown, Code>,
): Promise<Result<RecordOf<Kind> | null, Code | StoreCode>> {
  const stored = await ports.store.appendAtOnce<MadeRecord<Kind>, Code | StoreCode>(async (head) => {
    const checked = check();
    return checked.ok ? makeAfter(head, added, ports) : checked;
  });
  return stored.ok ? accept(stored.value && stored.value.record) : stored;
}

/**
 * Stores one record after `head`, and answers it once the store has committed; null when the journal has moved meanwhile
 * or a unique value was taken. The number an invoice takes and the head that counts it are written in the same
 * transaction, so that neither a crash nor another tab leaves a gap. Only in turn.
 */
export async function appendAfter<Kind extends RecordKind>(
  head: JournalHead,
  added: NewRecord<Kind>,
  ports: JournalPorts,
): Promise<Result<RecordOf<Kind> | null, StoreCode>> {
  const made = await makeAfter(head, added, ports);
  if (!made.ok) return made;
  const { record, row, reached } = made.value;
  const stored = await ports.store.append(row, head, reached);
  if (!stored.ok) return stored;
  return accept(stored.value === 'stored' ? record : null);
}
