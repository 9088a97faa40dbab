import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TrustSummary } from '#flow/trust-summary';
import type { TrustAges } from '#ui/features/frame/trust-age.tsx';
import type { Wiring } from '../wiring.ts';

const refreshMs = 15 * 60_000;
const lookMs = 60_000;

function agesOf({ level, keyset, lists }: TrustSummary, now: number): TrustAges | null {
  if (level === 'absent' || !keyset || !lists) return null;
  return { level, keysetSeconds: Math.max(0, now - keyset.iat), listSeconds: Math.max(0, now - lists.iat) };
}

/**
 * Ages of the trust files of this terminal; null when it holds none, undefined while that is looked up. Only the moment of a refresh is scheduled here:
 * what is believed is checked and stored by the flow.
 */
export function useTrust({ env, trust }: Wiring, now: number): TrustAges | null | undefined {
  const queries = useQueryClient();
  const summary = ['trust', 'summary', env];
  useQuery({
    queryKey: ['trust', 'refresh', env],
    queryFn: async () => {
      const report = await (await trust()).refresh();
      queries.setQueryData(summary, report.summary);
      return report.outcomes;
    },
    refetchInterval: refreshMs,
    refetchOnReconnect: 'always',
  });
  const { data } = useQuery({
    queryKey: summary,
    queryFn: async () => (await trust()).summary(),
    refetchInterval: lookMs,
  });
  return data && agesOf(data, now);
}
