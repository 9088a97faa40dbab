import { accessHash, type AccessAction, type AccessEntry } from '#core/record';
import { accept, toBase64Url, type Result } from '#core/shared';
import type { StoreCode, TillKeyPort } from './journal-ports.ts';
import type { ClockPort } from './ports.ts';

/** Where the access log is kept: apart from the journal, oldest first. */
export interface AccessStorePort {
  /** Adds the line that `make` makes of the last one, in one strict transaction; two tabs never take one place. */
  add(make: (last: AccessEntry | null) => Promise<AccessEntry>): Promise<Result<null, StoreCode>>;
  /** Newest first. */
  last(count: number): Promise<Result<readonly AccessEntry[], StoreCode>>;
  /** Drops lines older than an instant; the chain then starts later. */
  dropBefore(at: string): Promise<Result<null, StoreCode>>;
}

interface AccessPorts {
  readonly clock: ClockPort;
  readonly till: TillKeyPort;
  readonly store: AccessStorePort;
}

/** Twelve months: CNIL recommendation 2021-122 asks for six to twelve. */
const keptSeconds = 365 * 86_400;

const iso = (seconds: number): string => new Date(seconds * 1_000).toISOString();

/** What was done, by whom, and with which record. */
export interface Access {
  readonly operator: string;
  readonly action: AccessAction;
  readonly seq?: number;
}

/** Writes one line of the access log, and drops those that are a year old. */
export async function logAccess(access: Access, { clock, till, store }: AccessPorts): Promise<Result<null, StoreCode>> {
  const now = clock.nowSeconds();
  const added = await store.add(async (last) => {
    const line = { n: (last?.n ?? 0) + 1, at: iso(now), prev: last?.hash ?? '', ...access };
    const hash = await accessHash(line);
    const signed = await till.sign(new TextEncoder().encode(hash));
    return { ...line, hash, sig: signed.ok ? toBase64Url(signed.value) : '' };
  });
  return added.ok ? store.dropBefore(iso(now - keptSeconds)) : added;
}

/** The newest lines, for whoever manages the till. */
export async function readAccess(store: AccessStorePort): Promise<Result<readonly AccessEntry[], StoreCode>> {
  const read = await store.last(200);
  return read.ok ? accept(read.value) : read;
}
