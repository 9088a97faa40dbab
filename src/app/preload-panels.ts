import { useEffect } from 'react';
import * as parts from '#ui/features/invoice/ticket-parts.ts';
import * as panels from './counter/panels.ts';
import { JournalPage, Palette } from './pages.ts';

/** The open ticket: the very next thing, fetched as soon as the first screen stands. */
const next = [panels.WorkArea.load, panels.InvoiceTicket.load, () => import('#flow/check-invoice')] as const;

/** What the first screen does not show and the next key may: fetched while nothing happens, so that no panel blinks. */
const later = [
  () => import('#flow/validate-invoice'),
  parts.WhyPanel.load,
  parts.FindingRows.load,
  parts.PrescriptionPanel.load,
  parts.CarePanel.load,
  parts.CommitRefusal.load,
  panels.TypingWork.load,
  panels.RefusedView.load,
  Palette.load,
  JournalPage.load,
  panels.ValidatedInvoiceTicket.load,
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
