import { accept } from '../../shared/index.ts';
import {
  genesis,
  journalFormat,
  signRecord,
  type JournalHeader,
  type RecordKind,
  type RecordOf,
  type UnsignedRecord,
} from '../chain.ts';
import { journalLine, type Verify } from '../check-journal.ts';
import { invoiceNumber } from '../number.ts';
import type { InvoiceDraft } from '../invoice.ts';
import { invoiceBody } from '../invoice-body.ts';
import { draft } from './draft.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signature = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Real ES256 verification, for tests. */
export const verify: Verify = async ({ x, y }, bytes, data) => {
  const key = await crypto.subtle.importKey('jwk', { kty: 'EC', crv: 'P-256', x, y }, algorithm, false, ['verify']);
  return crypto.subtle.verify(signature, key, Uint8Array.from(bytes), data);
};

/** A training journal of `count` invoices of one draft, whose last is then cancelled, as exported lines. */
export async function exportedJournal(count: number, base: InvoiceDraft = draft): Promise<string[]> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const header: JournalHeader = {
    format: journalFormat,
    site: draft.practice.amOrFiness,
    till: 'poste-1',
    mode: 'training',
    key: { x, y },
  };
  const signed = async <Kind extends RecordKind>(record: UnsignedRecord<Kind>): Promise<RecordOf<Kind>> => {
    const made = await signRecord(record, async (data) =>
      accept(new Uint8Array(await crypto.subtle.sign(signature, pair.privateKey, data))),
    );
    if (!made.ok) throw new Error('unsigned');
    return made.value;
  };
  const lines = [journalLine(header)];
  let prev = await genesis(header);
  for (let seq = 1; seq <= count; seq += 1) {
    const body = invoiceBody(base, invoiceNumber('demo', seq), 'AAAAAAAAAAAAAAAAAAAAAA');
    const record = await signed({ seq, at: '2026-11-24T09:40:00.000Z', kind: 'invoice', prev, body });
    lines.push(journalLine(record));
    prev = record.hash;
  }
  const body = {
    number: invoiceNumber('demo', count),
    cancels: count,
    reason: 'wrong-act',
    salt: 'AAAAAAAAAAAAAAAAAAAAAA',
  } as const;
  const at = '2026-11-24T09:41:00.000Z';
  lines.push(journalLine(await signed({ seq: count + 1, at, kind: 'cancel', prev, body })));
  return lines;
}
