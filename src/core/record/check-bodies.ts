import type { Breakdown } from '#core/price';
import type { Env } from '#core/token';
import type { JournalHeader } from './chain.ts';
import { closes } from './closes.ts';
import { forgottenMonth } from './forgotten.ts';
import type { GapSeen } from './gap.ts';
import { invoiceNumber, readInvoiceNumber } from './number.ts';
import type { ReadRecord } from './read-line.ts';

/** Why a record whose chain holds is still wrong. */
export type BodyCode = 'RECORD_NUMBER' | 'RECORD_TOTALS' | 'RECORD_CANCEL';

function isBreakdown(value: unknown): value is Breakdown {
  if (value === null || typeof value !== 'object') return false;
  if (!('lines' in value && Array.isArray(value.lines)) || !('totals' in value)) return false;
  return [...value.lines, value.totals].every((amounts) => amounts !== null && typeof amounts === 'object');
}

/** How many invoices were numbered up to a number in its one spelling; -1 when it is not one. */
function numbersUpTo(env: Env, number: string): number {
  const last = readInvoiceNumber(env, number) ?? -1;
  return number === invoiceNumber(env, last) ? last : -1;
}

/**
 * Looks at bodies one after the other: numbers follow each other, totals close, a cancellation names a live invoice. A
 * gap says from which number the journal goes on, never an earlier one, and is told. Kinds not known here pass. The function it answers remembers what came before and gives the fault, or null.
 */
export function bodyChecker(
  mode: JournalHeader['mode'],
  onGap: (gap: GapSeen) => void = () => undefined,
): (record: ReadRecord) => BodyCode | null {
  const env = mode === 'training' ? 'demo' : 'prod';
  const live = new Map<number, string>();
  let count = 0;
  return ({ seq, at, kind, body }) => {
    const members: Readonly<Record<string, unknown>> = { ...body };
    if (kind === 'invoice') {
      count += 1;
      const number = invoiceNumber(env, count);
      live.set(seq, number);
      if (members.number !== number) return 'RECORD_NUMBER';
      if (forgottenMonth(body) !== null) return null;
      return isBreakdown(members.breakdown) && closes(members.breakdown) ? null : 'RECORD_TOTALS';
    }
    if (kind === 'gap') {
      const number = String(members.number);
      const last = numbersUpTo(env, number);
      if (last < count) return 'RECORD_NUMBER';
      onGap({ seq, at, number, missing: last - count });
      count = last;
      return null;
    }
    if (kind !== 'cancel' || forgottenMonth(body) !== null) return null;
    const target = Number(members.cancels);
    const number = live.get(target);
    if (number === undefined || number !== members.number) return 'RECORD_CANCEL';
    live.delete(target);
    return null;
  };
}
