import type { RefusedReading } from './counter/state.ts';
import type { TrustSummary } from './trust-summary.ts';

/** What support needs beside the refusal to see why this terminal refused. */
export interface TraceSurroundings {
  readonly mode: 'training' | 'production';
  readonly summary: TrustSummary | undefined;
  readonly clockGapSeconds: number | null;
}

/**
 * What a refused reading went through, for support: steps, figures, ages. Neither identity, nor NIR, nor anything the
 * code said: of a refused code nothing but its refusal is known here.
 */
export function scanTrace(refusal: RefusedReading, { mode, summary, clockGapSeconds }: TraceSurroundings) {
  const { code, step, trace, detail, readAt, tookMs } = refusal;
  const of = (file: TrustSummary['lists'] | TrustSummary['keyset'] | undefined) =>
    file ? { iat: file.iat, exp: file.exp, source: file.source } : null;
  return {
    format: 'comptoir-scan/1',
    mode,
    code,
    step,
    passed: trace.filter(({ ok }) => ok).map((one) => one.step),
    figures: detail,
    readAt: new Date(readAt * 1000).toISOString(),
    tookMs,
    keys: summary?.keyset ? { seq: summary.keyset.seq, ...of(summary.keyset) } : null,
    lists: summary?.lists ? { count: summary.lists.count, ...of(summary.lists) } : null,
    clockGapSeconds,
  } as const;
}
