// Frozen: it imports nothing of the product and never changes. A later shape is a later file.

/** Version 1 of the journal's database. */
export function first(db: IDBDatabase): void {
  const records = db.createObjectStore('records', { keyPath: 'seq' });
  records.createIndex('number', 'number', { unique: true });
  records.createIndex('draftId', 'draftId', { unique: true });
  records.createIndex('cancels', 'cancels', { unique: true });
  db.createObjectStore('head');
}
