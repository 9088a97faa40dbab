// Frozen: it imports nothing of the product and never changes. A later shape is a later file.

/**
 * Version 2 of the journal's database: events of an invoice's shares, the outbox, and the place of the space probe. An
 * invoice of version 1 does not say in clear whom it has to be sent to: it takes a place for both payers, and whoever
 * sends it reads in its body which shares it has. A cancelled one takes none.
 */
export function second(db: IDBDatabase, transaction: IDBTransaction): void {
  const records = transaction.objectStore('records');
  records.createIndex('moves', 'moves.invoice');
  const outbox = db.createObjectStore('outbox', { keyPath: ['invoice', 'payer'] });
  db.createObjectStore('probe');
  const cursor = records.openCursor();
  cursor.addEventListener('success', () => {
    const at = cursor.result;
    if (!at) return;
    const { kind, cancels } = at.value;
    for (const payer of ['amo', 'amc']) {
      if (kind === 'invoice') outbox.put({ invoice: at.primaryKey, payer, state: 'validated' });
      else if (cancels !== undefined) outbox.delete([cancels, payer]);
    }
    at.continue();
  });
}
