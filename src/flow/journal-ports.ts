import type {
  JournalHeader,
  LastKnown,
  Payer,
  PayerState,
  Practice,
  RecordKind,
  Repair,
  RoomName,
  TillKey,
} from '#core/record';
import type { Result } from '#core/shared';
import type { Env } from '#core/token';
import type { ClockPort, RandomPort } from './ports.ts';

/**
 * Why a store could not do what it was asked. FULL: no room left. CLOSED: the browser closed the database under us.
 * FROZEN: no answer in five seconds. UNAVAILABLE: it cannot be opened. OUTDATED: another tab runs a newer version.
 * DAMAGED: what was read back is not what was written. LOST: records that were written are gone from both rooms.
 * LOCKED: the keys are not in memory. FORGOTTEN: the key of that month was destroyed on purpose.
 */
export type StoreCode =
  | 'STORE_FULL'
  | 'STORE_CLOSED'
  | 'STORE_FROZEN'
  | 'STORE_UNAVAILABLE'
  | 'STORE_OUTDATED'
  | 'STORE_DAMAGED'
  | 'STORE_LOST'
  | 'STORE_LOCKED'
  | 'STORE_FORGOTTEN';

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
  /** Invoices only: the payers it has to be sent to. Their places in the outbox are written with the row. */
  readonly sends?: readonly Payer[];
  /** Events only: whose share of which invoice (`seq`) came to what. */
  readonly moves?: { readonly invoice: number; readonly payer: Payer; readonly to: PayerState };
  /** Gaps only: how often the journal went on after a loss, and how many invoices had been numbered by then. */
  readonly gap?: { readonly restarts: number; readonly invoices: number; readonly number: string };
}

/** One share of an invoice on its way to its payer, until it is paid or cancelled. */
export interface OutboxEntry {
  /** `seq` of the invoice. */
  readonly invoice: number;
  readonly payer: Payer;
  readonly state: PayerState;
}

/** Where a journal stands. */
export interface JournalHead {
  readonly header: JournalHeader | null;
  /** `seq` of the last record, 0 when there is none. */
  readonly seq: number;
  readonly hash: string;
  /** Invoices numbered so far. */
  readonly invoices: number;
  /** How often it went on after a loss; absent for never. */
  readonly restarts?: number;
  /** Repairs begun, of which no record tells yet: written before the repair, so that a crash cannot hide one. */
  readonly untold?: readonly Repair[];
}

/** Which rows to read, newest first. */
export interface RowRange {
  /** Only rows with a smaller `seq`. */
  readonly before?: number;
  readonly count: number;
}

/** Reads a journal. */
interface JournalReadPort {
  head(): Promise<Result<JournalHead, StoreCode>>;
  bySeq(seq: number): Promise<Result<JournalRow | null, StoreCode>>;
  byDraft(draftId: string): Promise<Result<JournalRow | null, StoreCode>>;
  cancellationOf(seq: number): Promise<Result<JournalRow | null, StoreCode>>;
  /** Events of an invoice's shares, oldest first. */
  movesOf(seq: number): Promise<Result<readonly JournalRow[], StoreCode>>;
  rows(range: RowRange): Promise<Result<readonly JournalRow[], StoreCode>>;
  /** Shares on their way, by invoice then payer. */
  outbox(): Promise<Result<readonly OutboxEntry[], StoreCode>>;
}

/** The body of a record sealed again, under another key. */
export type Resealed = Pick<JournalRow, 'seq' | 'hash' | 'sealed'>;

/** What is written in a room in one go: rows, and where the journal then stands. */
export interface Writing {
  readonly rows: readonly JournalRow[];
  readonly to: JournalHead;
}

/** Says whether a room stands where it should; answers what is to be written there, or null for nothing. */
export type Agree = (isAsExpected: boolean) => Promise<Writing | null>;

/** One room: a database of its own that holds a whole journal. */
export interface JournalRoomPort extends JournalReadPort {
  /**
   * Compares the head, asks what to write, then adds the rows, moves the head and updates the outbox, in one strict
   * transaction during which nobody else writes here; answers after its commit. `stale`: the head is not `from` or notes
   * a repair that `from` does not, there is nothing to write, or a unique value is taken; nothing was written.
   */
  append(from: JournalHead, agree: Agree): Promise<Result<'stored' | 'stale', StoreCode>>;
  /** Puts other bodies in the place of those of the same records; nothing else of a record changes. */
  reseal(bodies: readonly Resealed[]): Promise<Result<null, StoreCode>>;
  /** Writes some ballast durably: what a full disk refuses must be refused before an invoice, not at its end. */
  probe(): Promise<Result<null, StoreCode>>;
  /** Empties the room, or takes another in the place of one that no longer opens. */
  reset(): Promise<Result<null, StoreCode>>;
  onTrouble(listener: (code: StoreCode) => void): () => void;
}

/** What the last commit was, kept outside both rooms. Nothing about any patient. */
export interface Witness extends LastKnown {
  /** As in the head. */
  readonly restarts?: number;
}

export interface WitnessPort {
  read(): Witness | null;
  write(witness: Witness): void;
}

/** The two rooms of a journal and what keeps them in step. */
export interface JournalRooms {
  readonly main: JournalRoomPort;
  /** Null where this browser can keep no second room. */
  mirror(): JournalRoomPort | null;
  readonly witness: WitnessPort;
  /** Runs `work` while no other tab does the same. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** The same at once: when another tab is in its turn, `work` is told so and must write nothing. */
  ifFree<T>(work: (isFree: boolean) => Promise<T>): Promise<T>;
}

/** What a turn begins with: both rooms hold the same journal. */
export interface Turn {
  readonly head: JournalHead;
  /** Rooms that were filled again, and of which no record told before this turn. */
  readonly repairs: readonly Repair[];
}

/** What can be told of a journal that refuses to go on. */
export interface LostJournal {
  readonly code: 'STORE_LOST' | 'STORE_DAMAGED';
  /** The last commit that the witness remembers. */
  readonly known: Witness | null;
  /** Most invoices that anything left says were numbered. */
  readonly invoices: number;
  /** Where the part stands that is whole and under this till's key; empty when there is none. */
  readonly kept: JournalHead;
}

/** From which number a journal goes on after a loss, under whose key, and when that was decided. */
export interface Restart {
  readonly key: TillKey;
  readonly invoices: number;
  readonly at: string;
}

/** The journal of one environment on this till: append-only. */
export interface JournalStorePort extends JournalReadPort {
  /** Brings the rooms in step, then runs `work` while no other tab writes. Refused when the journal is not whole. */
  inTurn<T, Code extends string>(work: (turn: Turn) => Promise<Result<T, Code>>): Promise<Result<T, Code | StoreCode>>;
  /** What is left of a journal that refuses to go on; null when it does not refuse. */
  lost(key: TillKey): Promise<Result<LostJournal | null, StoreCode>>;
  /**
   * Brings both rooms to what `lost` says is kept, so that `work` can write how the journal goes on. Interrupted at any
   * point, the journal goes on refusing. Null, and `work` is not run, when it does not refuse.
   */
  beginAgain<T>(
    restart: Restart,
    work: (lost: LostJournal, restarts: number) => Promise<Result<T, StoreCode>>,
  ): Promise<Result<T | null, StoreCode>>;
  /**
   * Adds the row that `make` makes after the head this page last saw or left, with no look at the journal before: the
   * rooms, the turn and the row are asked for at once, and the head is compared in each room as it is written. For rows
   * that depend on nothing else. Null: no head is expected, the journal is elsewhere, another tab is at work, a unique value
   * is taken or a room is ruined; a turn is then due, which finds what was written in one room alone.
   */
  appendAtOnce<Made extends { readonly row: JournalRow; readonly reached: JournalHead }, Code extends string>(
    make: (head: JournalHead) => Promise<Result<Made, Code>>,
  ): Promise<Result<Made | null, Code | StoreCode>>;
  /** Adds a row in every room; answers once all have committed. Only in turn. `stale`: as in a room. */
  append(row: JournalRow, from: JournalHead, to: JournalHead): Promise<Result<'stored' | 'stale', StoreCode>>;
  /** Puts bodies sealed again in every room. Only in turn. */
  reseal(bodies: readonly Resealed[]): Promise<Result<null, StoreCode>>;
  /** Writes ballast in every room, so that a full disk is known before an invoice is begun. */
  probe(): Promise<Result<null, StoreCode>>;
  /** Says that a verification found a room broken: it is filled again from the other at the next turn. */
  suspect(room: RoomName): void;
  /** True when two rooms hold the journal. */
  isMirrored(): boolean;
  /** What the last commit was, as told from outside the rooms. */
  lastKnown(): Witness | null;
  /** Tells when the store stops working by itself; answers how to stop listening. */
  onTrouble(listener: (code: StoreCode) => void): () => void;
}

/**
 * Small things of the till that must outlive a ruined file, kept twice under a name. What is removed is removed in both
 * rooms and does not come back from either.
 */
export interface KeptPort<Value> {
  read(name: string): Promise<Result<Value | null, StoreCode>>;
  names(): Promise<Result<readonly string[], StoreCode>>;
  /** Answers once both rooms have committed. */
  write(name: string, value: Value): Promise<Result<null, StoreCode>>;
  /** The value under `name`, made when there is none; two tabs get the same one. */
  readOrMake(name: string, make: () => Promise<Value>): Promise<Result<Value, StoreCode>>;
  remove(name: string): Promise<Result<null, StoreCode>>;
}

/** Month keys that a till kept in the open before it had a keyring. */
export interface LeftKeysPort {
  months(): Promise<Result<readonly string[], StoreCode>>;
  remove(month: string): Promise<Result<null, StoreCode>>;
}

/** The till's signing key. */
export interface TillKeyPort {
  publicKey(): Promise<Result<TillKey, StoreCode>>;
  sign(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Uint8Array, StoreCode>>;
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
  readonly left: LeftKeysPort;
  readonly till: TillKeyPort;
}
