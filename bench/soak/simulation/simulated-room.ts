import { accept, refuse, type Result } from '../../../src/core/shared/index.ts';
import { isElsewhere } from '../../../src/adapters/journal-store/append.ts';
import { headAfter } from '../../../src/flow/journal/head-after.ts';
import { outboxAfter } from '../../../src/flow/outbox-after.ts';
import type {
  Agree,
  JournalHead,
  JournalRoomPort,
  JournalRow,
  OutboxEntry,
  RowRange,
  StoreCode,
} from '../../../src/flow/journal-ports.ts';
import type { Machine } from './machine.ts';

const emptyHead: JournalHead = { header: null, seq: 0, hash: '', invoices: 0 };

/** One room of a simulated machine. What is here is what its disk holds: a write is strict, whole or not at all. */
export class SimulatedRoom implements JournalRoomPort {
  records: readonly JournalRow[] = [];
  /** True when the place refuses to open, until it is renewed. */
  isRefusing = false;
  #head = emptyHead;
  readonly #machine: Machine;

  constructor(machine: Machine) {
    this.#machine = machine;
  }

  /** Loses its last records, as a truncated log does. */
  lose(count: number): void {
    this.records = this.records.slice(0, Math.max(0, this.records.length - count));
    const { header } = this.#head;
    this.#head = this.records.reduce((head, row) => headAfter(head, row, header), emptyHead);
  }

  /** One of its records is no longer what was written. */
  spoil(at: number): void {
    this.records = this.records.map((row, place) => (place === at ? { ...row, hash: `${row.hash}!` } : row));
  }

  async #read<T>(value: () => T): Promise<Result<T, StoreCode>> {
    this.#machine.step();
    return this.isRefusing ? refuse('STORE_UNAVAILABLE') : accept(value());
  }

  head(): Promise<Result<JournalHead, StoreCode>> {
    return this.#read(() => this.#head);
  }

  bySeq(seq: number): Promise<Result<JournalRow | null, StoreCode>> {
    return this.#read(() => this.records[seq - 1] ?? null);
  }

  byDraft(draftId: string): Promise<Result<JournalRow | null, StoreCode>> {
    return this.#read(() => this.records.find((row) => row.draftId === draftId) ?? null);
  }

  cancellationOf(seq: number): Promise<Result<JournalRow | null, StoreCode>> {
    return this.#read(() => this.records.find(({ cancels }) => cancels === seq) ?? null);
  }

  movesOf(seq: number): Promise<Result<readonly JournalRow[], StoreCode>> {
    return this.#read(() => this.records.filter(({ moves }) => moves?.invoice === seq));
  }

  rows({ before = Infinity, count }: RowRange): Promise<Result<readonly JournalRow[], StoreCode>> {
    const last = Math.min(this.records.length, before - 1);
    return this.#read(() => this.records.slice(Math.max(0, last - count), last).toReversed());
  }

  outbox(): Promise<Result<readonly OutboxEntry[], StoreCode>> {
    return this.#read(() => this.outboxNow());
  }

  outboxNow(): readonly OutboxEntry[] {
    const entries = new Map<string, OutboxEntry>();
    for (const { put, remove } of this.records.map(outboxAfter)) {
      for (const entry of put) entries.set(`${entry.invoice} ${entry.payer}`, entry);
      for (const { invoice, payer } of remove) entries.delete(`${invoice} ${payer}`);
    }
    return [...entries.values()];
  }

  /**
   * One writer at a time, as in a transaction. The power may go before the commit or just after it: whoever asked hears of
   * neither.
   */
  append(from: JournalHead, agree: Agree): Promise<Result<'stored' | 'stale', StoreCode>> {
    return this.#machine.alone(this, () => this.#write(from, agree));
  }

  async #write(from: JournalHead, agree: Agree): Promise<Result<'stored' | 'stale', StoreCode>> {
    this.#machine.step();
    if (this.isRefusing) return refuse('STORE_UNAVAILABLE');
    const writing = await agree(!isElsewhere(this.#head, from));
    this.#machine.step();
    // Told when it is written: by then the other room may have written.
    if (this.#machine.isFull()) return refuse('STORE_FULL');
    if (!writing || writing.rows.some((row) => this.#isTaken(row))) return accept('stale');
    this.records = [...this.records, ...writing.rows];
    this.#head = writing.to;
    this.#machine.step();
    return accept('stored');
  }

  #isTaken({ number, draftId, cancels }: JournalRow): boolean {
    return this.records.some(
      (row) =>
        (number !== undefined && row.number === number) ||
        (draftId !== undefined && row.draftId === draftId) ||
        (cancels !== undefined && row.cancels === cancels),
    );
  }

  reseal(): Promise<Result<null, StoreCode>> {
    return this.#read(() => null);
  }

  async probe(): Promise<Result<null, StoreCode>> {
    return this.#machine.isFull() ? refuse('STORE_FULL') : this.#read(() => null);
  }

  async reset(): Promise<Result<null, StoreCode>> {
    this.#machine.step();
    this.lose(this.records.length);
    this.isRefusing = false;
    return accept(null);
  }

  onTrouble(): () => void {
    return () => undefined;
  }
}
