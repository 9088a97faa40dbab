import type { Env } from '#core/token';
import { readListDates, type ListDates, type VerifyCode } from '#core/verify';
import type { Trust } from './open-trust.ts';
import type { ClockPort, StoredTrustFile, TrustFetch, TrustSourcePort, TrustStorePort } from './ports.ts';

/** What a refresh reaches. */
export interface RefreshPorts {
  readonly trust: Trust;
  readonly clock: ClockPort;
  readonly store: TrustStorePort;
  readonly source: TrustSourcePort;
  /** Where the files come from: the network, or another till that handed them over. */
  readonly origin?: 'network' | 'file';
}

/** What became of one file: accepted, as before, not there, out of reach, or refused for a reason. */
export type FileOutcome = 'accepted' | 'unchanged' | 'absent' | 'unreachable' | VerifyCode;

/** One refresh as it goes: what each step needs, and what it found out. */
export interface RefreshRun extends RefreshPorts {
  readonly env: Env;
  readonly now: number;
  readonly outcomes: Record<string, FileOutcome>;
  clockGapSeconds?: number;
}

/** Fetches one file, with the tag of the stored one; notes the server's clock. */
export async function fetchFile(run: RefreshRun, name: string, stored: StoredTrustFile | null): Promise<TrustFetch> {
  const fetched = await run.source.fetch(run.env, name, stored?.etag);
  if ('serverSeconds' in fetched && fetched.serverSeconds !== undefined) {
    run.clockGapSeconds ??= run.clock.nowSeconds() - fetched.serverSeconds;
  }
  if (fetched.kind !== 'file') run.outcomes[name] = fetched.kind;
  return fetched;
}

/** Stores an accepted file and lets its date raise the clock's high-water mark. */
export async function keepFile(
  run: RefreshRun,
  name: string,
  fetched: Extract<TrustFetch, { kind: 'file' }>,
  about: { readonly iat: number; readonly rootVersion?: number; readonly storedAs?: string },
): Promise<void> {
  const { iat, storedAs = name, ...rest } = about;
  const { text, etag } = fetched;
  const source = run.origin ?? 'network';
  if (source === 'file' && (await run.store.read(run.env, storedAs))?.text === text) {
    run.outcomes[name] = 'unchanged';
    return;
  }
  await run.store.write(run.env, storedAs, { text, fetchedAt: run.now, source, ...rest, ...(etag && { etag }) });
  await run.store.raiseHighWater(run.env, iat);
  run.outcomes[name] = 'accepted';
}

/** Dates of a stored list, when there is one. */
export function datesOf(file: StoredTrustFile | null): ListDates | null {
  return file && readListDates(file.text);
}
