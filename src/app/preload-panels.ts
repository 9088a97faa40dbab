import { useEffect } from 'react';

/** What the first screen does not show and the next key may: fetched while nothing happens, so that no panel blinks. */
const later = [
  () => import('#flow/check-invoice'),
  () => import('#flow/validate-invoice'),
  () => import('#ui/features/invoice/why-panel.tsx'),
  () => import('#ui/features/invoice/finding-rows.tsx'),
  () => import('#ui/features/invoice/prescription-panel.tsx'),
  () => import('#ui/features/invoice/care-panel.tsx'),
  () => import('#ui/features/invoice/commit-refusal.tsx'),
  () => import('#ui/features/manual/manual-work.tsx'),
  () => import('#ui/features/refused/refused-view.tsx'),
  () => import('./counter/validated-invoice.tsx'),
] as const;

const quietMs = 1_500;

/** Fetches the panels one after the other once the first screen has been quiet for a moment. A failure is told when used. */
export function usePreloadedPanels(): void {
  useEffect(() => {
    const load = async () => {
      for (const panel of later) await panel().catch(() => undefined);
    };
    const timer = setTimeout(() => void load(), quietMs);
    return () => clearTimeout(timer);
  }, []);
}
