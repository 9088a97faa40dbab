import type { JournalRecord, RecordKind, RecordOf } from '#core/record';
import { accept, refuse, type Result } from '#core/shared';
import type { CodecPort, JournalRow, StoreCode } from '../journal-ports.ts';

/** What a body is sealed to: its record, through the hash that covers all of it. */
export const aboutRow = (row: { readonly hash: string }): string => row.hash;

/** The record of a row, its body opened. STORE_DAMAGED when it does not open or is not what its kind says. */
export async function openRow(row: JournalRow, codec: CodecPort): Promise<Result<JournalRecord, StoreCode>> {
  const opened = await codec.open(row.sealed, aboutRow(row));
  if (!opened.ok) return opened;
  const { seq, at, kind, prev, hash, sig } = row;
  // GCM has just proved that these bytes are the ones this till sealed for this record: their form is ours.
  const record: JournalRecord = { seq, at, kind, prev, hash, sig, body: JSON.parse(opened.value) };
  return accept(record);
}

/** The same for a row whose kind is known. */
export async function openRowOf<Kind extends RecordKind>(
  kind: Kind,
  row: JournalRow,
  codec: CodecPort,
): Promise<Result<RecordOf<Kind>, StoreCode>> {
  const opened = await openRow(row, codec);
  if (!opened.ok) return opened;
  return isOfKind(opened.value, kind) ? accept(opened.value) : refuse('STORE_DAMAGED');
}

function isOfKind<Kind extends RecordKind>(
  record: JournalRecord,
  kind: Kind,
): record is RecordOf<Kind> & JournalRecord {
  return record.kind === kind;
}
