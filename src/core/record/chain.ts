import { accept, toBase64Url, type Result } from '#core/shared';
import type { Env } from '#core/token';
import { canonicalJson } from './canonical-json.ts';
import type { CancelBody, InvoiceBody } from './invoice.ts';
import type { EraseBody } from './forgotten.ts';
import type { GapBody } from './gap.ts';
import type { RepairBody } from './repair.ts';
import { sha256 } from './sha256.ts';
import type { StateBody } from './states.ts';

export const journalFormat = 'comptoir-journal/1';

/** Public P-256 key of a till. */
export interface TillKey {
  readonly x: string;
  readonly y: string;
}

/** First line of a journal: whose it is. Fixed when the first record is written. */
export interface JournalHeader {
  readonly format: typeof journalFormat;
  /** AM or FINESS number of the practice when the journal was opened. */
  readonly site: string;
  /** Short name of the till's key. */
  readonly till: string;
  readonly mode: 'training' | 'production';
  readonly key: TillKey;
}

/** Bodies by kind. Later kinds (`close`, …) join here. */
export interface Bodies {
  readonly invoice: InvoiceBody;
  readonly cancel: CancelBody;
  readonly state: StateBody;
  readonly repair: RepairBody;
  readonly erase: EraseBody;
  readonly gap: GapBody;
}
export type RecordKind = keyof Bodies;

/** A record before its hash and signature. */
export interface UnsignedRecord<Kind extends RecordKind> {
  readonly seq: number;
  /** Instant of writing, ISO 8601 UTC. */
  readonly at: string;
  readonly kind: Kind;
  readonly prev: string;
  readonly body: Bodies[Kind];
}

/** One record of one kind: contracts §6. */
export interface RecordOf<Kind extends RecordKind> extends UnsignedRecord<Kind> {
  readonly hash: string;
  readonly sig: string;
}

/** One record of any kind. */
export type JournalRecord = { readonly [Kind in RecordKind]: RecordOf<Kind> }[RecordKind];

/** Signs bytes with the till's key: ES256, 64 bytes r‖s. A till whose key is away refuses. */
export type Sign<Code extends string> = (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<Uint8Array, Code>>;

export function modeOf(env: Env): JournalHeader['mode'] {
  return env === 'demo' ? 'training' : 'production';
}

/** What the first record chains to: the header itself, so that a journal cannot change hands. */
export function genesis(header: JournalHeader): Promise<string> {
  return sha256(canonicalJson(header));
}

/** Hash of a record: SHA-256 over `prev`, a newline, and its canonical JSON without `hash` and `sig`. */
export function recordHash(record: { readonly prev: string }): Promise<string> {
  const rest = Object.entries(record).filter(([name]) => name !== 'hash' && name !== 'sig');
  return sha256(`${record.prev}\n${canonicalJson(Object.fromEntries(rest))}`);
}

/** Adds hash and signature: the signature is over the ASCII text of the hash. */
export async function signRecord<Kind extends RecordKind, Code extends string>(
  record: UnsignedRecord<Kind>,
  sign: Sign<Code>,
): Promise<Result<RecordOf<Kind>, Code>> {
  const hash = await recordHash(record);
  const signed = await sign(new TextEncoder().encode(hash));
  return signed.ok ? accept({ ...record, hash, sig: toBase64Url(signed.value) }) : signed;
}
