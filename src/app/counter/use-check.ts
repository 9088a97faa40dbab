import { useQuery } from '@tanstack/react-query';
import type { TariffTables } from '#core/tariffs';
import { hasOpenAlert, personOf, type CounterState } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import { isInHead, nothingFound, type TicketCheck } from '#ui/features/invoice/ticket-check.ts';

/**
 * The check before validation, of the ticket as it stands. Its rules are not needed by the first screen and come just
 * after it; null until they are there, and nothing is validated unchecked.
 */
export function useCheck(state: CounterState, invoice: PricedInvoice, tables: TariffTables): TicketCheck | null {
  const { data: rules } = useQuery({
    queryKey: ['check-invoice'],
    queryFn: async () => ({ check: (await import('#flow/check-invoice')).checkInvoice }),
  });
  if (!rules) return null;
  const findings = rules.check(invoice, state.bearer, personOf(state), tables);
  if (findings.length === 0) return nothingFound;
  const isAlertFirst = state.draft.lines.some(hasOpenAlert);
  const keyed = findings.find((finding) => finding.correction && !isInHead(finding)) ?? null;
  return { findings, keyed: isAlertFirst ? null : keyed };
}
