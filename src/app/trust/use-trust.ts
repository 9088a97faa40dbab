import { useQuery, useQueryClient } from '@tanstack/react-query';
import { nextRefreshMs } from '#flow/next-refresh';
import type { RefreshReport } from '#flow/refresh-trust';
import type { TrustSummary } from '#flow/trust-summary';
import type { TrustAges } from '#ui/features/frame/trust-age.tsx';
import type { Wiring } from '../wiring.ts';

const lookMs = 60_000;

/** What every page knows of the trust files. */
export interface TrustInView {
  /** Undefined while it is looked up. */
  readonly summary: TrustSummary | undefined;
  /** Terminal's clock minus the server's at the last refresh, in seconds; null when no server told its own. */
  readonly clockGapSeconds: number | null;
}

/** Names of what is kept of the trust files between two looks. */
export const trustKeys = {
  summary: (env: string) => ['trust', 'summary', env],
  refresh: (env: string) => ['trust', 'refresh', env],
};

/** Ages for the top band; null when this terminal holds no key or no list. */
export function agesOf({ level, keyset, lists }: TrustSummary, now: number): TrustAges | null {
  if (level === 'absent' || !keyset || !lists) return null;
  return { level, keysetSeconds: Math.max(0, now - keyset.iat), listSeconds: Math.max(0, now - lists.iat) };
}

/**
 * The trust files of this terminal. Only the moment of a refresh is scheduled here: what is believed is checked and
 * stored by the flow.
 */
export function useTrust({ env, trust }: Wiring): TrustInView {
  const queries = useQueryClient();
  const { data: report } = useQuery<RefreshReport>({
    queryKey: trustKeys.refresh(env),
    queryFn: async () => {
      const fresh = await (await trust()).refresh();
      queries.setQueryData(trustKeys.summary(env), fresh.summary);
      return fresh;
    },
    refetchInterval: ({ state }) => nextRefreshMs(state.data?.outcomes, Math.random()),
    refetchOnReconnect: 'always',
  });
  const { data: summary } = useQuery({
    queryKey: trustKeys.summary(env),
    queryFn: async () => (await trust()).summary(),
    refetchInterval: lookMs,
  });
  return { summary, clockGapSeconds: report?.clockGapSeconds ?? null };
}
