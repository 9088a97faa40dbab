import type { Breakdown } from '#core/price';
import type { JournalHeader } from './chain.ts';
import { closes } from './closes.ts';
import { forgottenMonth } from './forgotten.ts';
import { invoiceNumber } from './number.ts';
import type { ReadRecord } from './read-line.ts';

/** Why a record whose chain holds is still wrong. */
export type BodyCode = 'RECORD_NUMBER' | 'RECORD_TOTALS' | 'RECORD_CANCEL';

function isBreakdown(value: unknown): value is Breakdown {
  if (value === null || typeof value !== 'object') return false;
  if (!('lines' in value && Array.isArray(value.lines)) || !('totals' in value)) return false;
  return [...value.lines, value.totals].every((amounts) => amounts !== null && typeof amounts === 'object');
}

/**
 * Looks at bodies one after the other: numbers follow each other, totals close, a cancellation names a live invoice.
 * Kinds not known here pass. The function it answers remembers what came before and gives the fault, or null.
 */
export function bodyChecker(mode: JournalHeader['mode']): (record: ReadRecord) => BodyCode | null {
  const env = mode === 'training' ? 'demo' : 'prod';
  const live = new Map<number, string>();
  let count = 0;
  return ({ seq, kind, body }) => {
    const members: Readonly<Record<string, unknown>> = { ...body };
    if (kind === 'invoice') {
      count += 1;
      const number = invoiceNumber(env, count);
      live.set(seq, number);
      if (members.number !== number) return 'RECORD_NUMBER';
      if (forgottenMonth(body) !== null) return null;
      return isBreakdown(members.breakdown) && closes(members.breakdown) ? null : 'RECORD_TOTALS';
    }
    if (kind !== 'cancel' || forgottenMonth(body) !== null) return null;
    const target = Number(members.cancels);
    const number = live.get(target);
    if (number === undefined || number !== members.number) return 'RECORD_CANCEL';
    live.delete(target);
    return null;
  };
}
