import { ahead } from '#ui/components/ahead.tsx';

/** What most tickets never show, fetched before it is asked for. */

export const FindingRows = ahead(async () => (await import('./finding-rows.tsx')).FindingRows);
export const CommitRefusal = ahead(async () => (await import('./commit-refusal.tsx')).CommitRefusal);
export const WhyPanel = ahead(async () => (await import('./why-panel.tsx')).WhyPanel);
export const PrescriptionPanel = ahead(async () => (await import('./prescription-panel.tsx')).PrescriptionPanel);
export const CarePanel = ahead(async () => (await import('./care-panel.tsx')).CarePanel);
/** A dentist's alone. */
export const ToothPanel = ahead(async () => (await import('./tooth-panel.tsx')).ToothPanel);
