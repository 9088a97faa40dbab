import { useState } from 'react';
import type { AmcContractTable } from '#core/rights';
import type { PersonAmc } from '#flow/counter';
import { noTypedAmc, typedAmc, typedAmcFaults } from '#flow/typed-amc';
import { ActionButton } from '#ui/components/action-button.tsx';
import { TextField } from '#ui/components/fields.tsx';
import panel from '#ui/components/form-panel.module.css';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { AmcPromise } from './amc-promise.tsx';
import styles from './manual.module.css';

interface AmcPanelProps {
  readonly contracts: AmcContractTable;
  readonly onTyped: (amc: PersonAmc) => void;
  readonly onClose: () => void;
}

/** A complementary insurance typed for somebody whose phone shows none. */
export function AmcPanel({ contracts, onTyped, onClose }: AmcPanelProps) {
  const text = useText(manualText);
  const [typed, setTyped] = useState(noTypedAmc);
  const [isTold, setTold] = useState(false);
  const faults = typedAmcFaults(typed);
  const errorOf = (member: (typeof faults)[number]) =>
    isTold && faults.includes(member) ? text.faults[member] : undefined;
  const keep = () => (faults.length === 0 ? onTyped(typedAmc(typed, contracts)) : setTold(true));
  return (
    <form
      className={panel.panel}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h2>{text.typeAmc}</h2>
      <p className={styles.note}>{text.typeAmcWhy}</p>
      <div className={panel.fields}>
        <TextField
          label={text.fields.amcNumber}
          value={typed.amcNumber}
          onChange={(amcNumber) => setTyped({ ...typed, amcNumber })}
          error={errorOf('amcNumber')}
          maxLength={24}
          mono
          autoFocus
        />
        <TextField
          label={text.fields.amcFormula}
          value={typed.amcFormula}
          onChange={(amcFormula) => setTyped({ ...typed, amcFormula })}
          error={errorOf('amcFormula')}
          maxLength={20}
          mono
        />
        <AmcPromise typed={typed} contracts={contracts} onChange={(change) => setTyped({ ...typed, ...change })} />
      </div>
      <div className={panel.actions}>
        <ActionButton look="filled" keys="Enter" type="submit" onPress={() => undefined}>
          {text.keepAmc}
        </ActionButton>
        <ActionButton keys="Escape" onPress={onClose}>
          {text.back}
        </ActionButton>
      </div>
    </form>
  );
}
