import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { AccessAction, CancelReason, Proof } from '#core/record';
import { cancelInvoice } from '#flow/cancel-invoice';
import { exportJournal } from '#flow/export-journal';
import type { StoreCode } from '#flow/journal-ports';
import { listInvoices, type InvoiceQuery } from '#flow/list-invoices';
import { restsOnWithdrawnKey } from '#flow/withdrawn-key';
import type { CancelState } from '#ui/features/journal/cancel-box.tsx';
import type { Wiring } from '../wiring.ts';

const shown = 200;
const none: readonly string[] = [];

type Save = (lines: readonly string[]) => void;
type Skips = 'nothing' | 'damaged';

/** What the journal's page holds: the search, the chosen invoice, its proof, its cancellation. */
export function useJournal({ kept, trust, env }: Wiring, keysetSeq: number | null) {
  const queries = useQueryClient();
  const [query, setQuery] = useState<InvoiceQuery>({ text: '', filter: 'all', limit: shown });
  const [chosen, setChosen] = useState<number | null>(null);
  const [hasProof, setHasProof] = useState(false);
  const [cancelling, setCancelling] = useState<CancelState>({ kind: 'no' });
  const [exportTrouble, setExportTrouble] = useState<StoreCode | null>(null);
  const { data: withdrawn = none } = useQuery({
    queryKey: ['trust', 'withdrawn', env, keysetSeq],
    queryFn: async () => (await trust()).withdrawnKeys(),
    placeholderData: keepPreviousData,
  });
  const asked = useDeferredValue(query);
  const isDoubtful = (proof: Proof): boolean => restsOnWithdrawnKey(proof, withdrawn);
  const { data: listed } = useQuery({
    queryKey: ['journal', 'list', asked, withdrawn],
    queryFn: async () => listInvoices(asked, (await kept()).journal, isDoubtful),
    placeholderData: keepPreviousData,
  });
  const invoices = listed?.ok ? listed.value.invoices : [];
  const at = invoices.findIndex(({ record }) => record.seq === chosen);
  const log = (action: AccessAction, record: number | undefined): void => {
    void kept().then((hands) => hands.log(action, record));
  };
  const choose = (seq: number | null): void => {
    if (seq !== null && seq !== chosen) log('open-invoice', seq);
    setChosen(seq);
    setCancelling({ kind: 'no' });
  };
  const cancel = async (seq: number, reason: CancelReason): Promise<void> => {
    setCancelling({ kind: 'storing' });
    const answer = await cancelInvoice(seq, reason, (await kept()).journal);
    if (answer.ok) log('cancel', seq);
    setCancelling(answer.ok ? { kind: 'no' } : { kind: 'refused', code: answer.code });
    await queries.invalidateQueries({ queryKey: ['journal'] });
  };
  const exportAll = async (save: Save, skips: Skips): Promise<void> => {
    const lines = await exportJournal((await kept()).journal, skips);
    setExportTrouble(lines.ok ? null : lines.code);
    if (lines.ok) log('export', undefined);
    if (lines.ok) save(lines.value.map((line) => `${line}\n`));
  };
  return {
    query,
    /** Issuer keys withdrawn since, by kid. */
    withdrawn,
    onQuery: (change: Partial<InvoiceQuery>) => setQuery({ ...query, ...change }),
    list: listed?.ok ? listed.value : null,
    trouble: listed && !listed.ok ? listed.code : exportTrouble,
    invoice: invoices[at] ?? null,
    choose,
    /** The next or previous row; the first when none is chosen. */
    move: (by: 1 | -1) => {
      const next = invoices[Math.min(invoices.length - 1, Math.max(0, at + by))];
      if (next) choose(next.record.seq);
    },
    hasProof,
    setHasProof: (isShown: boolean) => {
      if (isShown) log('open-proof', chosen ?? undefined);
      setHasProof(isShown);
    },
    log,
    cancelling,
    setCancelling,
    cancel,
    exportAll,
  };
}
