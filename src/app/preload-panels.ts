import { useEffect } from 'react';

/** The open ticket: the very next thing, fetched as soon as the first screen stands. */
const next = [
  () => import('./counter/work-area.tsx'),
  () => import('#ui/features/invoice/invoice-ticket.tsx'),
  () => import('#flow/check-invoice'),
] as const;

/** What the first screen does not show and the next key may: fetched while nothing happens, so that no panel blinks. */
const later = [
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

/** Fetches the open ticket at once, and the panels one after the other after a quiet moment. A failure is told when used. */
export function usePreloadedPanels(): void {
  useEffect(() => {
    const load = async () => {
      for (const panel of later) await panel().catch(() => undefined);
    };
    for (const panel of next) void panel().catch(() => undefined);
    const timer = setTimeout(() => void load(), quietMs);
    return () => clearTimeout(timer);
  }, []);
}
