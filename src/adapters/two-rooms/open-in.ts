import { wrap, type DBSchema, type IDBPDatabase } from 'idb';

/** What a database is called, and how it comes to its newest version. */
export interface DatabaseForm {
  readonly name: string;
  readonly version: number;
  /** Runs inside the transaction of the upgrade. */
  readonly upgrade: (db: IDBDatabase, from: number, transaction: IDBTransaction) => void;
}

/** What may befall an open database from outside. */
interface OpenEvents {
  /** Another tab needs a newer version, or to delete it. */
  readonly onBlocking: (event: IDBVersionChangeEvent) => void;
  /** The browser closed it. */
  readonly onClosed: () => void;
}

/** Answers a request once it is done. */
function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((answer, fail) => {
    request.addEventListener('success', () => answer(request.result));
    request.addEventListener('error', () => fail(request.error ?? new DOMException('', 'UnknownError')));
  });
}

/** Opens a database in a given place: `openDB` of idb knows the default one only. */
export async function openIn<Schema extends DBSchema>(
  factory: IDBFactory,
  { name, version, upgrade }: DatabaseForm,
  { onBlocking, onClosed }: OpenEvents,
): Promise<IDBPDatabase<Schema>> {
  const request = factory.open(name, version);
  request.addEventListener('upgradeneeded', (event) => {
    if (request.transaction) upgrade(request.result, event.oldVersion, request.transaction);
  });
  const db = await done(request);
  db.addEventListener('versionchange', (event) => {
    db.close();
    onBlocking(event);
  });
  db.addEventListener('close', onClosed);
  return wrap(db) as IDBPDatabase<Schema>;
}

/** Deletes a database; answers once it is gone. */
export async function deleteIn(factory: IDBFactory, name: string): Promise<void> {
  await done(factory.deleteDatabase(name));
}
