import { lazy, Suspense } from 'react';
import type { Catalogue } from '#core/acts';
import type { Practice } from '#core/record';
import type { TariffTables } from '#core/tariffs';
import { rememberPrescriber, type CounterState, type Draft } from '#flow/counter';
import { ActSearch } from '#ui/features/invoice/act-search.tsx';
import type { Dispatch } from '#ui/features/invoice/dispatch.ts';
import { MedicineSearch } from '#ui/features/invoice/medicine-search.tsx';
import { CarePanel, PrescriptionPanel } from '#ui/features/invoice/ticket-parts.ts';
import { prefer, usePreferences } from '../preferences.ts';
import type { Wiring } from '../wiring.ts';
import { useContracts } from './use-contracts.ts';

const AmcPanel = lazy(async () => ({ default: (await import('#ui/features/manual/amc-panel.tsx')).AmcPanel }));

interface AskedPanelProps {
  readonly state: CounterState;
  readonly practice: Practice;
  readonly catalogue: Catalogue;
  readonly tables: TariffTables;
  readonly dispatch: Dispatch;
  readonly wiring: Pick<Wiring, 'tables' | 'env'>;
}

/** What was asked and is answered above the lines. */
export function AskedPanel(props: AskedPanelProps) {
  return (
    <Suspense fallback={null}>
      <Asked {...props} />
    </Suspense>
  );
}

function Asked({ state, practice, catalogue, tables, dispatch, wiring }: AskedPanelProps) {
  const { panel, draft, typed } = state;
  switch (panel) {
    case 'prescription':
      return <Prescribed draft={draft} dispatch={dispatch} />;
    case 'care':
      return <CarePanel draft={draft} isDoctor={practice.profession === 'doctor'} dispatch={dispatch} />;
    case 'amc':
      return <TypedAmc wiring={wiring} dispatch={dispatch} />;
    case 'search':
      return practice.profession === 'pharmacist' ? (
        <MedicineSearch catalogue={catalogue} on={draft.date} tables={tables} first={typed} dispatch={dispatch} />
      ) : (
        <ActSearch profession={practice.profession} first={typed} dispatch={dispatch} />
      );
    default:
      return null;
  }
}

/** A complementary insurance, once it is known what the practice's contracts promise. */
function TypedAmc({ wiring, dispatch }: Pick<AskedPanelProps, 'wiring' | 'dispatch'>) {
  const contracts = useContracts(wiring);
  if (!contracts) return null;
  return (
    <AmcPanel
      contracts={contracts}
      onTyped={(amc) => dispatch({ type: 'type-amc', amc })}
      onClose={() => dispatch({ type: 'open', panel: null })}
    />
  );
}

/** The prescription, with the prescribers that this till knows; the one just typed is the first of them next time. */
function Prescribed({ draft, dispatch }: { readonly draft: Draft; readonly dispatch: Dispatch }) {
  const { prescribers } = usePreferences();
  return (
    <PrescriptionPanel
      prescription={draft.prescription}
      on={draft.date}
      known={prescribers}
      onKeep={(prescription) => {
        const { prescriberId: id, prescriberName: name } = prescription;
        prefer({ prescribers: rememberPrescriber(prescribers, { id, name }) });
        dispatch({ type: 'prescribe', prescription });
      }}
      onCare={() => dispatch({ type: 'open', panel: 'care' })}
      onClose={() => dispatch({ type: 'open', panel: null })}
    />
  );
}
