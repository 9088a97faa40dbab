import type { PersonAmc } from '#flow/counter';
import { patientText } from '#ui/text/patient.ts';
import { useText } from '#ui/text/use-text.ts';

/** The complementary insurance, or the sentence that says there is none, in the same place. */
export function AmcRights({ amc }: { readonly amc: PersonAmc | null }) {
  const text = useText(patientText);
  if (!amc)
    return (
      <>
        <b>{text.noAmc}</b>
        <small>{text.noAmcMeans}</small>
      </>
    );
  const isKnown = amc.contract.guarantees.length > 0;
  const isResponsible = amc.contract.responsible !== false;
  return (
    <>
      <b className="num">{text.amcNumber(amc.number)}</b>
      <small>
        {!isKnown ? text.amcUnknown : isResponsible ? text.amcResponsible : text.amcKnown}
        {amc.from === 'typed' && `, ${text.amcTyped}`}
      </small>
      {amc.until !== null && <small>{text.until(text.day(amc.until))}</small>}
    </>
  );
}
