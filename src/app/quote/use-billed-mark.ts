import { useEffect, useEffectEvent } from 'react';
import type { CounterState } from '#flow/counter';
import type { StoredQuote } from '#flow/quote';
import type { Wiring } from '../wiring.ts';

/** A quote whose lines are on a ticket. */
export interface Billing {
  readonly draftId: string;
  readonly stored: StoredQuote;
  /** What the patient pays more than was quoted, cents; negative = less. */
  readonly dueChangeCents: number;
}

interface MarkNeeds {
  readonly state: CounterState;
  readonly billing: Billing | null;
  readonly wiring: Pick<Wiring, 'quotes'>;
  readonly onMarked: () => void;
}

/** True when every act of the quote is still on the ticket. */
function isOnTicket({ stored: { quote } }: Billing, { draft }: CounterState): boolean {
  const acts = quote.alternatives[quote.chosen]?.acts ?? [];
  return acts.every(({ code, tooth }) => draft.lines.some((line) => line.code === code && line.tooth === tooth));
}

/** Once the invoice is validated, its quote is no longer offered; a quote whose lines were taken off stays open. */
export function useBilledMark({ state, billing, wiring, onMarked }: MarkNeeds): void {
  const number = state.validated?.number;
  const mark = useEffectEvent(async (invoice: string) => {
    if (billing?.draftId !== state.draft.id || !isOnTicket(billing, state)) return;
    await wiring.quotes.markBilled(billing.stored.quote.id, invoice);
    onMarked();
  });
  useEffect(() => {
    if (number !== undefined) void mark(number);
  }, [number]);
}
