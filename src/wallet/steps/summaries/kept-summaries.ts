import { seal } from '#adapters/vault';
import { parseSummary, type InvoiceSummary } from '#core/record';
import { openRecord, recordNames } from '../../card/sealed-card.ts';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';

/** A summary as the phone keeps it, and the till that signed it. */
export interface KeptSummary extends InvoiceSummary {
  /** Thumbprint of the till's key. */
  readonly till: string;
}

/** True of one invoice told twice: tills number their own. */
export function isSameInvoice(one: KeptSummary, other: KeptSummary): boolean {
  return one.till === other.till && one.number === other.number;
}

/** Invoices of about five years of one patient; older ones make room. */
const most = 1_000;

/** The summaries kept on this phone, newest first. */
export async function readSummaries({ vault }: Session, { store }: WalletPorts): Promise<readonly KeptSummary[]> {
  const bytes = await openRecord(vault, store, recordNames.summaries);
  if (!bytes.ok) return [];
  const kept: unknown = JSON.parse(new TextDecoder().decode(bytes.value));
  return Array.isArray(kept) ? kept.flatMap(readKept) : [];
}

function readKept(value: unknown): KeptSummary[] {
  const { till, ...rest } = value as Partial<KeptSummary>;
  const summary = parseSummary(rest);
  return summary && typeof till === 'string' ? [{ ...summary, till }] : [];
}

/** Keeps these summaries, sealed, and no other. */
export async function writeSummaries(
  summaries: readonly KeptSummary[],
  { vault }: Session,
  { store }: WalletPorts,
): ReturnType<WalletPorts['store']['write']> {
  const newest = [...summaries].sort((a, b) => b.at - a.at).slice(0, most);
  const bytes = new TextEncoder().encode(JSON.stringify(newest));
  return store.write({ [recordNames.summaries]: await seal(vault, recordNames.summaries, bytes) });
}
