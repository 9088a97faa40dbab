import type { JournalHeader, Practice, RecordKind, TillKey } from '#core/record';
import type { Result } from '#core/shared';
import type { Env } from '#core/token';
import type { ClockPort, RandomPort } from './ports.ts';

/**
 * Why a store could not do what it was asked. FULL: no room left. CLOSED: the browser closed the database under us.
 * UNAVAILABLE: it cannot be opened. OUTDATED: another tab runs a newer version. DAMAGED: what was read back is not what
 * was written.
 */
export type StoreCode = 'STORE_FULL' | 'STORE_CLOSED' | 'STORE_UNAVAILABLE' | 'STORE_OUTDATED' | 'STORE_DAMAGED';

/** A body at rest: only the codec that sealed it can open it. */
export interface SealedBody {
  /** Name of the data key: the month of the record, so that a month can be forgotten whole. */
  readonly key: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly box: Uint8Array<ArrayBuffer>;
}

/** Seals and opens bodies. `about` is bound to the body: a body moved to another record no longer opens. */
export interface CodecPort {
  seal(text: string, month: string, about: string): Promise<Result<SealedBody, StoreCode>>;
  open(sealed: SealedBody, about: string): Promise<Result<string, StoreCode>>;
}

/** A record as stored: its envelope in clear, its body sealed. Nothing in clear says who was treated. */
export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly kind: RecordKind;
  readonly prev: string;
  readonly hash: string;
  readonly sig: string;
  readonly sealed: SealedBody;
  /** Invoices only; each unique in the journal. */
  readonly number?: string;
  readonly draftId?: string;
  /** Cancellations only: `seq` of the invoice, unique too, so that an invoice is cancelled once. */
  readonly cancels?: number;
}

/** Where a journal stands. */
export interface JournalHead {
  readonly header: JournalHeader | null;
  /** `seq` of the last record, 0 when there is none. */
  readonly seq: number;
  readonly hash: string;
  /** Invoices numbered so far. */
  readonly invoices: number;
}

/** Which rows to read, newest first. */
export interface RowRange {
  /** Only rows with a smaller `seq`. */
  readonly before?: number;
  readonly count: number;
}

/** The journal of one environment on this till: append-only. */
export interface JournalStorePort {
  /** Runs `work` while no other tab does the same. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  head(): Promise<Result<JournalHead, StoreCode>>;
  /**
   * Adds a row and moves the head in one strict transaction; answers after its commit. `stale`: the head is no longer
   * `from`, or a unique value is taken; nothing was written.
   */
  append(row: JournalRow, from: JournalHead, to: JournalHead): Promise<Result<'stored' | 'stale', StoreCode>>;
  bySeq(seq: number): Promise<Result<JournalRow | null, StoreCode>>;
  byDraft(draftId: string): Promise<Result<JournalRow | null, StoreCode>>;
  cancellationOf(seq: number): Promise<Result<JournalRow | null, StoreCode>>;
  rows(range: RowRange): Promise<Result<readonly JournalRow[], StoreCode>>;
  /** Tells when the store stops working by itself; answers how to stop listening. */
  onTrouble(listener: (code: StoreCode) => void): () => void;
}

/** The till's signing key. */
export interface TillKeyPort {
  publicKey(): Promise<Result<TillKey, StoreCode>>;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array>;
}

/** What the practice told about itself, one for each environment. */
export interface PracticeStorePort {
  read(env: Env): Promise<Result<Practice | null, StoreCode>>;
  write(env: Env, practice: Practice): Promise<Result<null, StoreCode>>;
}

/** Paper the till prints on. */
export type Paper = 'a4' | 'roll-80';

/** Prints the sheet that the page shows. Answers when the browser's own dialogue is closed. */
export interface PrinterPort {
  print(paper: Paper, title: string): Promise<void>;
}

/** Gives the person a file to keep. */
export interface SaveFilePort {
  save(name: string, type: string, parts: readonly string[]): void;
}

/** All that keeping a journal needs. */
export interface JournalPorts {
  readonly env: Env;
  readonly clock: ClockPort;
  readonly random: RandomPort;
  readonly store: JournalStorePort;
  readonly codec: CodecPort;
  readonly till: TillKeyPort;
}
