import { useRef } from 'react';
import type { Practice } from '#core/record';
import type { TariffTables } from '#core/tariffs';
import { invoiceDraft, personOf, type CounterState, type WaitsFor } from '#flow/counter';
import type { PricedInvoice } from '#flow/price-invoice';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import type { Wiring } from '../wiring.ts';

interface ValidationNeeds {
  readonly state: CounterState;
  readonly invoice: PricedInvoice;
  readonly waits: WaitsFor | null;
  readonly practice: Practice;
  readonly tables: TariffTables;
  readonly kept: Wiring['kept'];
  readonly dispatch: Dispatch;
  /** After the store has committed. */
  readonly onValidated: () => void;
}

/**
 * Validates the open ticket once. A second press while the first is being written does nothing; whatever the answer,
 * the ticket either becomes one stored invoice or stays exactly as it was.
 */
export function useValidation(needs: ValidationNeeds): () => void {
  const isBusy = useRef(false);
  return () => {
    if (isBusy.current || needs.waits !== null) return;
    isBusy.current = true;
    void validate(needs).finally(() => {
      isBusy.current = false;
    });
  };
}

async function validate(needs: ValidationNeeds): Promise<void> {
  const { state, invoice, practice, tables, kept, dispatch, onValidated } = needs;
  const person = personOf(state);
  const { priced, situation } = invoice;
  if (!state.bearer || !person || !priced.ok) return;
  const { draft, bearer } = state;
  const made = invoiceDraft({ draft, bearer, person, practice, situation, breakdown: priced, tables });
  if (!made.ok) return dispatch({ type: 'commit-refused', code: made.code });
  dispatch({ type: 'commit' });
  const [{ validateInvoice }, { journal }] = await Promise.all([import('#flow/validate-invoice'), kept()]);
  const stored = await validateInvoice(made.value, journal);
  if (!stored.ok) return dispatch({ type: 'commit-refused', code: stored.code });
  const { number, payment } = stored.value.record.body;
  dispatch({ type: 'committed', invoice: { number, dueCents: payment.dueCents, name: person.name } });
  onValidated();
}
