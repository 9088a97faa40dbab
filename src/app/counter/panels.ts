import { ahead } from '#ui/components/ahead.tsx';

/** What the counter shows once somebody is there, fetched before it is asked for. */

export const WorkArea = ahead(async () => (await import('./work-area.tsx')).WorkArea);
export const InvoiceTicket = ahead(async () => (await import('#ui/features/invoice/invoice-ticket.tsx')).InvoiceTicket);
export const ValidatedInvoiceTicket = ahead(
  async () => (await import('./validated-invoice.tsx')).ValidatedInvoiceTicket,
);
export const TypingWork = ahead(async () => (await import('./typing-work.tsx')).TypingWork);
export const RefusedView = ahead(async () => (await import('#ui/features/refused/refused-view.tsx')).RefusedView);
