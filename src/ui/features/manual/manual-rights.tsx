import type { TypedSituation } from '#flow/typed-rights';
import { ChoiceField } from '#ui/components/fields.tsx';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { Choices } from './manual-choices.tsx';
import type { ManualForm } from './manual-form.ts';
import { ManualLine } from './manual-line.tsx';
import styles from './manual.module.css';

const situations: readonly TypedSituation[] = ['none', 'maternity', 'invalidity', 'work-accident', 'newborn', 'ame'];

/** What the certificate says of exemptions and of the complementary insurance. */
export function ManualRights({ form }: { readonly form: ManualForm }) {
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
              <div>
                <Choices
                  label={text.responsible}
                  words={text.yesNo}
                  value={yesNo(typed.isAmcResponsible)}
                  onChoose={(responsible) => change({ isAmcResponsible: responsible === 'yes' })}
                />
                {!typed.isAmcResponsible && <p className={styles.note}>{text.amcUnknown}</p>}
              </div>
            </>
          )}
        </div>
      </fieldset>
    </>
  );
}
