import { searchCatalogue, type Catalogue } from '#core/acts';
import type { CivilDate } from '#core/shared';
import type { TariffTables } from '#core/tariffs';
import { lineOfBox } from '#flow/counter';
import { formatAmount } from '#ui/text/amounts.ts';
import { invoiceText } from '#ui/text/invoice.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import { SearchPanel } from '#ui/components/search-panel.tsx';

const most = 8;

interface MedicineSearchProps {
  readonly catalogue: Catalogue;
  readonly on: CivilDate;
  readonly tables: TariffTables;
  readonly first?: string;
  readonly dispatch: Dispatch;
}

/** Finds a medicine by name or code and puts one box on the ticket. */
export function MedicineSearch({ catalogue, on, tables, first = '', dispatch }: MedicineSearchProps) {
  const text = useText(invoiceText);
  const language = useLanguage();
  const close = () => dispatch({ type: 'open', panel: null });
  const find = (typed: string) =>
    searchCatalogue(catalogue, typed, most).map(({ cip13, name, presentation, priceCents, rates }) => ({
      key: cip13,
      title: name,
      detail: [
        presentation,
        ...rates.map((rate) => text.percent(rate)),
        ...(priceCents === null ? [] : [formatAmount(priceCents, language)]),
      ].join(' · '),
    }));
  return (
    <SearchPanel
      label={text.findMedicine}
      hint={text.findMedicineHint}
      first={first}
      find={find}
      onTake={(cip13) => {
        const medicine = catalogue.byCip13.get(cip13);
        if (medicine) dispatch({ type: 'add-box', box: lineOfBox(medicine, { on, tables }) });
        close();
      }}
      onClose={close}
    />
  );
}
