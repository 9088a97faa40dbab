import type { AmcContractTable } from '#core/rights';
import { listedContract, type TypedAmc } from '#flow/typed-amc';
import { manualText } from '#ui/text/manual.ts';
import { useText } from '#ui/text/use-text.ts';
import { Choices } from './manual-choices.tsx';
import styles from './manual.module.css';

interface AmcPromiseProps {
  readonly typed: TypedAmc;
  readonly contracts: AmcContractTable;
  readonly onChange: (change: Pick<TypedAmc, 'isAmcResponsible'>) => void;
}

/** What a typed contract promises: what the practice's table says of it, else what the law makes of a responsible one. */
export function AmcPromise({ typed, contracts, onChange }: AmcPromiseProps) {
  const text = useText(manualText);
  if (listedContract(typed, contracts)) return <p className={styles.note}>{text.amcListed}</p>;
  return (
    <div>
      <Choices
        label={text.responsible}
        words={text.yesNo}
        value={typed.isAmcResponsible ? 'yes' : 'no'}
        onChoose={(responsible) => onChange({ isAmcResponsible: responsible === 'yes' })}
      />
      <p className={styles.note}>{typed.isAmcResponsible ? text.amcByLaw : text.amcUnknown}</p>
    </div>
  );
}
