import type { Profession } from '#core/price';
import { invoiceText } from '#ui/text/invoice.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import { findActs } from './find-acts.ts';
import { SearchPanel } from '#ui/components/search-panel.tsx';

interface ActSearchProps {
  readonly profession: Profession;
  readonly first?: string;
  readonly dispatch: Dispatch;
}

/** Finds an act by its code or its first letters and puts it on the ticket. */
export function ActSearch({ profession, first = '', dispatch }: ActSearchProps) {
  const text = useText(invoiceText);
  const actName = useActName();
  const close = () => dispatch({ type: 'open', panel: null });
  return (
    <SearchPanel
      label={text.addAct}
      hint={text.addActHint}
      first={first}
      find={(typed) =>
        findActs(profession, typed, actName).map(({ code, label }) => ({
          key: code,
          title: actName(code, label),
          detail: code,
        }))
      }
      onTake={(code) => {
        dispatch({ type: 'add-act', code });
        close();
      }}
      onClose={close}
    />
  );
}
