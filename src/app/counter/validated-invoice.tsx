import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useEffectEvent } from 'react';
import type { Catalogue } from '#core/acts';
import type { ValidatedInvoice } from '#flow/counter';
import { lineName } from '#flow/line-name';
import { listInvoices } from '#flow/list-invoices';
import { ValidatedTicket } from '#ui/features/invoice/validated-ticket.tsx';
import { PrintSheet } from '#ui/features/journal/print-sheet.tsx';
import { preferences } from '../preferences.ts';
import type { Wiring } from '../wiring.ts';

const SummaryPanel = lazy(async () => ({ default: (await import('../summary/summary-panel.tsx')).SummaryPanel }));

interface ValidatedInvoiceTicketProps {
  readonly validated: ValidatedInvoice;
  readonly catalogue: Catalogue;
  readonly wiring: Wiring;
  readonly onNext: () => void;
}

/** The invoice just made, and its sheet read back from the journal: what prints is what was stored. */
export function ValidatedInvoiceTicket({ validated, catalogue, wiring, onNext }: ValidatedInvoiceTicketProps) {
  const { number } = validated;
  useLeaving(onNext);
  const { data: stored } = useQuery({
    queryKey: ['journal', 'list', number],
    queryFn: async () => {
      const { journal } = await wiring.kept();
      const list = await listInvoices({ text: number, filter: 'all', limit: 1 }, journal);
      return list.ok ? (list.value.invoices[0] ?? null) : null;
    },
  });
  const { data: hands } = useQuery({ queryKey: ['kept'], queryFn: () => wiring.kept() });
  return (
    <>
      <ValidatedTicket
        invoice={validated}
        onNext={onNext}
        onPrint={() => void wiring.printer.print(preferences().paper, number)}
      >
        {stored && hands && (
          <Suspense fallback={null}>
            <SummaryPanel
              body={stored.record.body}
              at={Math.floor(Date.parse(stored.record.at) / 1000)}
              till={hands.journal.till}
            />
          </Suspense>
        )}
      </ValidatedTicket>
      {stored && (
        <PrintSheet
          invoice={stored}
          nameOf={(line) => lineName(line, stored.record.body.practice.profession, catalogue)}
        />
      )}
    </>
  );
}

/** How long a patient's name stays on the screen after the invoice, when nobody goes on to the next one. */
const shownMs = 60_000;

/** Leaves the patient once the sheet has been on the screen for a minute. */
function useLeaving(leave: () => void): void {
  const leaveNow = useEffectEvent(leave);
  useEffect(() => {
    const timer = setTimeout(() => leaveNow(), shownMs);
    return () => clearTimeout(timer);
  }, []);
}
