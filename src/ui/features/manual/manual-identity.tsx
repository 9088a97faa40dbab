import { regimes } from '#core/rights';
import { ChoiceField } from '#ui/components/fields.tsx';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { Choices } from './manual-choices.tsx';
import type { ManualForm } from './manual-form.ts';
import { ManualLine } from './manual-line.tsx';
import styles from './manual.module.css';

/** Who the care is for, and on whose rights. */
export function ManualIdentity({ form }: { readonly form: ManualForm }) {
  const text = useText(manualText);
  const { typed, change } = form;
  return (
    <>
      <fieldset className={styles.group}>
        <legend>{text.who}</legend>
        <div className={styles.three}>
          <ManualLine form={form} member="familyName" autoFocus />
          <ManualLine form={form} member="givenName" />
          <ManualLine form={form} member="birthDate" placeholder="03/12/1985" isNumber />
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend>{text.insured}</legend>
        <div className={styles.three}>
          <div className={styles.two}>
            <ManualLine form={form} member="nir" placeholder="1 85 12 75 116 001 74" isNumber />
          </div>
          <Choices
            label={text.holder}
            words={text.holders}
            value={typed.isDependant ? 'dependant' : 'insured'}
            onChoose={(holder) => change({ isDependant: holder === 'dependant' })}
          />
          <ChoiceField
            label={text.regime}
            value={typed.regime}
            choices={regimes.map((value) => ({ value, label: text.regimes[value] }))}
            onChange={(regime) => change({ regime })}
          />
          {typed.regime === 'other' && <ManualLine form={form} member="regimeCode" isNumber />}
          <ManualLine form={form} member="caisse" placeholder="311" isNumber />
          <ManualLine form={form} member="centre" isNumber />
        </div>
      </fieldset>
    </>
  );
}
