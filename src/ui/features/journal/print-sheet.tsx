import { groupedNumber, type RecordOf } from '#core/record';
import type { SituationLine } from '#core/price';
import type { StoredInvoice } from '#flow/validate-invoice';
import { createPortal } from 'react-dom';
import { PracticeHead } from '#ui/components/practice-head.tsx';
import { journalText } from '#ui/text/journal.ts';
import { momentOf, writtenDate } from '#ui/text/moments.ts';
import { printText } from '#ui/text/print.ts';
import { settingsText } from '#ui/text/settings.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { PrintLines } from './print-lines.tsx';
import { PrintShares } from './print-shares.tsx';
import './print.css';

interface PrintSheetProps {
  readonly invoice: StoredInvoice;
  /** Name of a billed line, from the catalogues. */
  readonly nameOf: (line: SituationLine) => string;
}

/** The invoice as it is printed: patient and amounts first, mentions last. Nothing of it shows on the screen. */
export function PrintSheet({ invoice, nameOf }: PrintSheetProps) {
  const text = useText(printText);
  const language = useLanguage();
  const { record, cancelled } = invoice;
  const { body } = record;
  const isTraining = body.number.startsWith('F-');
  const isUnproven = 'none' in body.proof;
  return createPortal(
    <article className={`print-sheet ${isUnproven ? 'print-unproven' : ''}`} lang={language} aria-hidden="true">
      {isTraining && <div className="print-watermark">{text.training}</div>}
      <header>
        <Head record={record} />
        <div className="print-number">
          <h1>{text.invoice(groupedNumber(body.number))}</h1>
          <p>{momentOf(record.at, language)}</p>
          {isUnproven && <p className="print-flag">{text.withoutProof}</p>}
          {cancelled && <p className="print-flag">{text.cancelled(momentOf(cancelled.at, language))}</p>}
        </div>
      </header>
      <Person record={record} />
      <PrintShares body={body} />
      <PrintLines body={body} nameOf={nameOf} />
      <Mentions record={record} isTraining={isTraining} />
    </article>,
    document.body,
  );
}

function Head({ record }: { readonly record: RecordOf<'invoice'> }) {
  const text = useText(settingsText);
  const { practice } = record.body;
  const specialties: Readonly<Record<string, string>> = text.specialties;
  const isPharmacy = practice.profession === 'pharmacist';
  return (
    <PracticeHead
      {...practice}
      specialty={
        practice.profession === 'doctor'
          ? (specialties[practice.specialty] ?? practice.specialty)
          : text.professions[practice.profession]
      }
      numbers={[
        { label: text.numbers.rpps, value: practice.rpps },
        { label: isPharmacy ? text.numbers.finess : text.numbers.am, value: practice.amOrFiness },
      ]}
    />
  );
}

/** `1 85 12 75 116 001 74`, as people write and check it. */
function groupedNir(nir: string): string {
  return nir.replace(/^(.)(..)(..)(..)(...)(...)(..)$/, '$1\u00a0$2\u00a0$3\u00a0$4\u00a0$5\u00a0$6\u00a0$7');
}

function Person({ record }: { readonly record: RecordOf<'invoice'> }) {
  const text = useText(printText);
  const { beneficiary, situation } = record.body;
  const { name, birthDate, nir, regime, caisse, centre, amcNumber, amcFormula = '', isAmcTyped } = beneficiary;
  return (
    <section className="print-person">
      <p>{text.careFor}</p>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {text.born(writtenDate(birthDate))} · {text.nir} <span className="mono">{groupedNir(nir)}</span>
      </p>
      <p>
        {text.scheme(regime, caisse, centre)}
        {amcNumber !== undefined && ` · ${text.amcNumber(amcNumber, amcFormula)}`}
        {isAmcTyped && <b> ({text.amcTyped})</b>}
      </p>
      <p>
        {text.careOn(writtenDate(situation.date))}
        {situation.prescriber &&
          situation.prescriptionDate &&
          ` · ${text.prescriber(situation.prescriber.id, writtenDate(situation.prescriptionDate))}`}
      </p>
    </section>
  );
}

function Mentions({ record, isTraining }: { readonly record: RecordOf<'invoice'>; readonly isTraining: boolean }) {
  const text = useText(printText);
  const { tariffVersion } = record.body;
  return (
    <footer>
      <Presence record={record} />
      <p>{text.mention}</p>
      {isTraining && (
        <p>
          <b>{text.trainingMeans}</b>
        </p>
      )}
      <p className="print-code">{text.record(record.seq, record.hash.slice(0, 12), tariffVersion)}</p>
    </footer>
  );
}

function Presence({ record }: { readonly record: RecordOf<'invoice'> }) {
  const text = useText(printText);
  const journal = useText(journalText);
  const language = useLanguage();
  const { proof } = record.body;
  if (!('none' in proof)) return <p>{text.proven(momentOf(proof.verifiedAt * 1_000, language))}</p>;
  return <p>{text.unproven(journal.noProofReasons[proof.none], journal.documents[proof.document ?? 'none'])}</p>;
}
