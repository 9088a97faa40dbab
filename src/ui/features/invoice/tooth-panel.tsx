import { useState } from 'react';
import { ToothPicker } from '#ui/components/tooth-chart-picker.tsx';
import type { ToothHistory } from '#ui/components/tooth-chart.tsx';
import { invoiceText } from '#ui/text/invoice.ts';
import { quoteText } from '#ui/text/quote.ts';
import { toothText } from '#ui/text/tooth.ts';
import { useActName } from '#ui/text/use-act-name.ts';
import { useText } from '#ui/text/use-text.ts';
import type { Dispatch } from './dispatch.ts';
import { findActs } from './find-acts.ts';
import { familyOfKey, findFamilies } from './find-families.ts';
import { SearchPanel } from '#ui/components/search-panel.tsx';
import styles from './tooth-panel.module.css';

interface ToothPanelProps {
  /** Age of the patient: a young child has milk teeth. */
  readonly age: number | null;
  /** What is known of the patient's teeth. */
  readonly history: ToothHistory | undefined;
  /** Opens a quote of a family of acts; null = only acts are offered. */
  readonly onQuote: ((familyName: string, teeth: readonly string[]) => void) | null;
  readonly dispatch: Dispatch;
}

const milkUnder = 7;
const untold = { crowned: [], absent: [] };

/** The teeth first, then the act: only what may be done on all of them is proposed, one line for each tooth. */
export function ToothPanel({ age, history = untold, onQuote, dispatch }: ToothPanelProps) {
  const text = useText(invoiceText);
  const names = useText(toothText);
  const quote = useText(quoteText);
  const actName = useActName();
  const [teeth, setTeeth] = useState<readonly string[]>([]);
  const [isActAsked, setActAsked] = useState(false);
  const start = () => {
    setTeeth([]);
    setActAsked(false);
  };
  const find = (letters: string) =>
    teeth
      .map((tooth) => findActs('dentist', letters, actName, tooth))
      .reduce((fits, others) => fits.filter((act) => others.includes(act)))
      .map(({ code, label }) => ({ key: code, title: actName(code, label), detail: code }));
  return (
    <section className={styles.panel} aria-label={names.teeth}>
      <ToothPicker
        teeth={teeth}
        onTeeth={setTeeth}
        onDone={() => setActAsked(true)}
        history={history}
        opensOn={age !== null && age < milkUnder ? 'milk' : 'permanent'}
        autoFocus={!isActAsked}
      />
      {isActAsked && teeth.length > 0 && (
        <SearchPanel
          key={teeth.join()}
          label={`${text.addAct}, ${text.onTooth(teeth.join(', '))}`}
          hint={text.addActHint}
          find={(letters) => [...(onQuote ? findFamilies(letters, teeth, quote) : []), ...find(letters)]}
          onTake={(code) => {
            const family = familyOfKey(code);
            if (family !== null) return onQuote?.(family, teeth);
            for (const tooth of teeth) dispatch({ type: 'add-act', code, tooth });
            start();
          }}
          onClose={start}
        />
      )}
    </section>
  );
}
