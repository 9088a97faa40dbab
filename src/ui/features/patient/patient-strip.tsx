import { NoProofPlaque, VerifiedPlaque } from '#ui/components/verdict.tsx';
import { Swatch } from '#ui/components/split-bar.tsx';
import type { Bearer, Person } from '#flow/counter';
import { patientText } from '#ui/text/patient.ts';
import { useText } from '#ui/text/use-text.ts';
import { AmcRights } from './amc-rights.tsx';
import { AmoRights } from './amo-rights.tsx';
import styles from './patient-strip.module.css';

interface PatientStripProps {
  readonly bearer: Bearer;
  readonly person: Person;
  /** Age of the trust files in words when it must be said in amber. */
  readonly ageing?: string | undefined;
  readonly onTypeAmc: () => void;
  readonly onDropAmc: () => void;
}

/** May I, who, paid by whom: read left to right as the question is asked. Names are hostile text, shown as text. */
export function PatientStrip({ bearer, person, ageing, onTypeAmc, onDropAmc }: PatientStripProps) {
  const text = useText(patientText);
  return (
    <section className={styles.strip} aria-label={text.patient}>
      <Plaque bearer={bearer} ageing={ageing} />
      <div className={styles.who}>
        <h1 data-testid="holder-name" className={nameSize(person.name)}>
          {person.name}
        </h1>
        <p>
          {person.age !== null && <span>{text.age(person.age)}</span>}
          <span>{text.born(person.gender, person.birthDate)}</span>
          <span>
            {text.nir} <span className="mono">{person.nirMasked}</span>
          </span>
        </p>
      </div>
      <div className={styles.rights}>
        <div data-testid="rights-amo">
          <span className={styles.label}>
            <Swatch payer="amo" />
            {text.amo}
          </span>
          <AmoRights person={person} />
        </div>
        <div data-testid="rights-amc">
          <span className={styles.label}>
            <Swatch payer="amc" />
            {text.amc}
          </span>
          <AmcRights person={person} onType={onTypeAmc} onDrop={onDropAmc} />
        </div>
      </div>
    </section>
  );
}

function Plaque({ bearer, ageing }: Pick<PatientStripProps, 'bearer' | 'ageing'>) {
  const text = useText(patientText);
  if (bearer.kind === 'typed') {
    const { none, document } = bearer.proof;
    const details = [text.noPhoneReason[none], ...(document ? [text.documentSeen[document]] : [])];
    return <NoProofPlaque title={text.noPhone} details={[...new Set(details)]} />;
  }
  const seconds = (bearer.tookMs / 1000).toFixed(1).replace('.', text.decimal);
  return <VerifiedPlaque details={[text.checkedOffline(seconds), text.unlock[bearer.unlock]]} ageing={ageing} />;
}

/** Names are never cut: a long one is smaller, a very long one takes two lines. */
function nameSize(name: string): string {
  if (name.length > 40) return styles.longer ?? '';
  return (name.length > 22 ? styles.long : '') ?? '';
}
