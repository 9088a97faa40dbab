import { freshnessLevel, readListDates, type FreshnessLevel } from '#core/verify';
import type { OpenTrustCode, Trust } from './open-trust.ts';
import type { StoredTrustFile, TrustStorePort } from './ports.ts';

/** One trust file, or the lists as a whole: its date, its age and where it came from. */
export interface TrustAge {
  readonly iat: number;
  readonly ageSeconds: number;
  readonly fetchedAt: number;
  readonly source: StoredTrustFile['source'];
}

/** The trust in place, for the screen. `level` is the worse of both ages; `absent` when nothing can be verified yet. */
export interface TrustSummary {
  readonly level: FreshnessLevel | 'absent';
  /** Why no key set can be used. */
  readonly code?: OpenTrustCode;
  readonly keyset: (TrustAge & { readonly seq: number; readonly exp: number }) | null;
  /** The oldest list decides; a delta counts as the date of the lists it extends. */
  readonly lists: (TrustAge & { readonly count: number; readonly exp: number }) | null;
}

/** Dates and ages of the stored trust files. Reads the store only. */
export async function summariseTrust(
  trust: Trust,
  store: Pick<TrustStorePort, 'read' | 'list'>,
  now: number,
): Promise<TrustSummary> {
  const keys = await trust.keyset(now);
  const lists = await summariseLists(trust, store, now);
  if (!keys.ok) return { level: 'absent', code: keys.code, keyset: null, lists };
  const { seq, iat, exp } = keys.value;
  const file = keys.value.isEmbedded ? null : await store.read(trust.env, 'cles.json');
  const origin = { fetchedAt: file?.fetchedAt ?? iat, source: file?.source ?? ('bundle' as const) };
  const level = lists ? freshnessLevel({ iat, exp }, lists, now) : 'absent';
  return { level, keyset: { seq, iat, exp, ageSeconds: Math.max(0, now - iat), ...origin }, lists };
}

async function summariseLists(
  { env }: Trust,
  store: Pick<TrustStorePort, 'read' | 'list'>,
  now: number,
): Promise<TrustSummary['lists']> {
  const names = (await store.list(env)).filter((name) => name !== 'statut/delta.jwt');
  const shards = await Promise.all(names.map((name) => store.read(env, name)));
  const dated = shards.flatMap((file) => {
    const dates = file && readListDates(file.text);
    return file && dates ? [{ ...dates, fetchedAt: file.fetchedAt, source: file.source }] : [];
  });
  const [first, ...others] = dated;
  if (!first) return null;
  const oldest = others.reduce((worst, one) => (one.iat < worst.iat ? one : worst), first);
  const deltaFile = await store.read(env, 'statut/delta.jwt');
  const delta = deltaFile && readListDates(deltaFile.text);
  const isExtended = deltaFile && delta && delta.base === oldest.iat;
  const shown = isExtended ? { ...delta, fetchedAt: deltaFile.fetchedAt, source: deltaFile.source } : oldest;
  return { ...shown, ageSeconds: Math.max(0, now - shown.iat), count: dated.length };
}
