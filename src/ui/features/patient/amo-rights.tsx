import type { Person } from '#flow/counter';
import { patientText } from '#ui/text/patient.ts';
import { useText } from '#ui/text/use-text.ts';
import styles from './patient-strip.module.css';

/** The mandatory insurance of the day: open or closed, scheme, fund, and what exempts. */
export function AmoRights({ person }: { readonly person: Person }) {
  const text = useText(patientText);
  const regime = text.regimes[person.regime] ?? text.otherRegime(person.regime);
  if (!person.isCovered)
    return (
      <>
        <b className={styles.closed}>{text.notCovered}</b>
        <small>{person.until ? text.notCoveredSince(text.day(person.until)) : text.neverCovered}</small>
        <small>{regime}</small>
      </>
    );
  return (
    <>
      <b>{text.covered}</b>
      <small>{[regime, ...exemptionsOf(person, text)].join(', ')}</small>
      <small>{text.caisse(person.caisse)}</small>
    </>
  );
}

function exemptionsOf({ patient }: Person, text: (typeof patientText)['fr']): readonly string[] {
  const { cover = {}, regime } = patient;
  return [
    cover.ald === true ? text.ald : '',
    cover.maternity === true ? text.maternity : '',
    regime === 'alsace-moselle' ? text.localRegime : '',
    cover.c2s === 'free' || cover.c2s === 'contribution' ? text.c2s : '',
  ].filter((word) => word !== '');
}
