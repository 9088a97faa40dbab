import { accept, type Result } from '#core/shared';
import type { JournalPorts, JournalRow, StoreCode } from '../journal-ports.ts';
import { openInvoice, type StoredInvoice } from './stored-invoice.ts';

const pageRows = 500;

/** Rows from the newest to the oldest, in pages, until `visit` says to stop. */
export async function walkRows(
  ports: Pick<JournalPorts, 'store'>,
  visit: (row: JournalRow) => Promise<Result<'go-on' | 'stop', StoreCode>>,
): Promise<Result<null, StoreCode>> {
  for (let before: number | undefined; before !== 1;) {
    const page = await ports.store.rows({ count: pageRows, ...(before !== undefined && { before }) });
    if (!page.ok) return page;
    for (const row of page.value) {
      const told = await visit(row);
      if (!told.ok) return told;
      if (told.value === 'stop') return accept(null);
    }
    const oldest = page.value.at(-1);
    if (!oldest) return accept(null);
    before = oldest.seq;
  }
  return accept(null);
}

/**
 * Invoices from the newest to the oldest, each with what was written about it later, which is always met before it, and
 * the gaps between them.
 */
export function walkInvoices(
  ports: Pick<JournalPorts, 'store' | 'codec'>,
  visit: (invoice: StoredInvoice) => 'go-on' | 'stop',
  onGap: (row: JournalRow) => void = () => undefined,
): Promise<Result<null, StoreCode>> {
  const cancellations = new Map<number, JournalRow>();
  const moves = new Map<number, readonly JournalRow[]>();
  return walkRows(ports, async (row) => {
    if (row.cancels !== undefined) cancellations.set(row.cancels, row);
    if (row.moves) moves.set(row.moves.invoice, [row, ...(moves.get(row.moves.invoice) ?? [])]);
    if (row.gap) onGap(row);
    if (row.kind !== 'invoice') return accept('go-on');
    const later = { cancel: cancellations.get(row.seq) ?? null, moves: moves.get(row.seq) ?? [] };
    const invoice = await openInvoice(row, later, ports.codec);
    if (!invoice.ok && invoice.code === 'STORE_FORGOTTEN') return accept('go-on');
    return invoice.ok ? accept(visit(invoice.value)) : invoice;
  });
}
