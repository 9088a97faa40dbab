import type { Person } from '#flow/counter';
import { patientText } from '#ui/text/patient.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './patient-strip.module.css';

interface AmcRightsProps {
  readonly person: Person;
  readonly onType: () => void;
  readonly onDrop: () => void;
}

/** The complementary insurance, or the sentence that says there is none and what can be done, in the same place. */
export function AmcRights({ person, onType, onDrop }: AmcRightsProps) {
  const text = useText(patientText);
  const [amc] = person.amcs;
  if (!amc)
    return (
      <>
        <b>{text.noAmc}</b>
        <small>{text.noAmcMeans}</small>
        <button type="button" className={styles.act} onClick={onType}>
          {text.typeAmc}
        </button>
      </>
    );
  const isKnown = amc.contract.guarantees.length > 0;
  const isResponsible = amc.contract.responsible !== false;
  return (
    <>
      <b className="num">
        {text.amcNumber(amc.number)}
        {amc.formula !== undefined && ` · ${amc.formula}`}
      </b>
      <small>
        {!isKnown ? text.amcUnknown : isResponsible ? text.amcResponsible : text.amcKnown}
        {amc.from === 'typed' && `, ${text.amcTyped}`}
      </small>
      {amc.until !== null && <small>{text.until(text.day(amc.until))}</small>}
      {amc.from === 'typed' && (
        <button type="button" className={styles.act} onClick={onDrop}>
          {text.dropAmc}
        </button>
      )}
    </>
  );
}
