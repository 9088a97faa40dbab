import type { AmcContractTable } from '#core/rights';
import type { TypedSituation } from '#flow/typed-rights';
import { ChoiceField } from '#ui/components/fields.tsx';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { AmcPromise } from './amc-promise.tsx';
import { Choices } from './manual-choices.tsx';
import type { ManualForm } from './manual-form.ts';
import { ManualLine } from './manual-line.tsx';
import styles from './manual.module.css';

const situations: readonly TypedSituation[] = ['none', 'maternity', 'invalidity', 'work-accident', 'newborn', 'ame'];

interface ManualRightsProps {
  readonly form: ManualForm;
  readonly contracts: AmcContractTable;
}

/** What the certificate says of exemptions and of the complementary insurance. */
export function ManualRights({ form, contracts }: ManualRightsProps) {
  const text = useText(manualText);
  const { typed, change } = form;
  const yesNo = (value: boolean) => (value ? 'yes' : 'no');
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{text.rights}</legend>
        <div className={styles.three}>
          <Choices
            label={text.ald}
            words={text.yesNo}
            value={yesNo(typed.hasAld)}
            onChoose={(ald) => change({ hasAld: ald === 'yes' })}
          />
          <ChoiceField
            label={text.situation}
            value={typed.situation}
            choices={situations.map((value) => ({ value, label: text.situations[value] }))}
            onChange={(situation) => change({ situation })}
          />
          <Choices label={text.c2s} words={text.c2sKinds} value={typed.c2s} onChoose={(c2s) => change({ c2s })} />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{text.amc}</legend>
        <div className={styles.three}>
          <Choices
            label={text.hasAmc}
            words={text.yesNo}
            value={yesNo(typed.hasAmc)}
            onChoose={(amc) => change({ hasAmc: amc === 'yes' })}
          />
          {typed.hasAmc && (
            <>
              <ManualLine form={form} member="amcNumber" isNumber />
              <ManualLine form={form} member="amcFormula" />
              <AmcPromise typed={typed} contracts={contracts} onChange={change} />
            </>
          )}
        </div>
      </fieldset>
    </>
  );
}
