import type { Proof, RecordOf } from '#core/record';
import type { StoredInvoice } from '#flow/validate-invoice';
import { ActionButton } from '#ui/components/action-button.tsx';
import { journalText } from '#ui/text/journal.ts';
import type { Language } from '#ui/text/language.ts';
import { momentOf } from '#ui/text/moments.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './journal.module.css';

type Words = (typeof journalText)['fr'];
type Rows = readonly (readonly [string, string])[];

function ageOf(seconds: number, text: Words): string {
  const hours = Math.max(0, Math.floor(seconds / 3_600));
  return hours < 48 ? text.hours(hours) : text.days(Math.floor(hours / 24));
}

function presenceRows(proof: Proof, text: Words, language: Language): Rows {
  const names = text.proofRows;
  if ('none' in proof) {
    return [
      [names.reason, text.noProofReasons[proof.none]],
      [names.document, text.documents[proof.document ?? 'none']],
    ];
  }
  const { verifiedAt, keysetSeq, statusIat, warnings } = proof;
  return [
    [names.read, momentOf(verifiedAt * 1_000, language)],
    [names.keys, text.keySet(keysetSeq)],
    [names.lists, text.listAge(momentOf(statusIat * 1_000, language), ageOf(verifiedAt - statusIat, text))],
    [names.warnings, warnings.length === 0 ? text.none : warnings.join(', ')],
  ];
}

function chainRows({ seq, at, hash, prev, sig, body }: RecordOf<'invoice'>, text: Words, language: Language): Rows {
  const names = text.proofRows;
  return [
    [names.number, String(seq)],
    [names.written, momentOf(at, language)],
    [names.tariffs, `${body.tariffVersion}, ${body.tariffSha256}`],
    [names.previous, prev],
    [names.hash, hash],
    [names.signature, sig],
  ];
}

interface ProofPanelProps {
  readonly invoice: StoredInvoice;
  readonly onClose: () => void;
}

/** What proves that the patient was there, or why nothing does; and the record's place in the chain. */
export function ProofPanel({ invoice, onClose }: ProofPanelProps) {
  const text = useText(journalText);
  const language = useLanguage();
  const { proof } = invoice.record.body;
  const isProven = !('none' in proof);
  return (
    <section className={styles.proof} aria-label={text.proof}>
      <header>
        <h2>{isProven ? text.proofTitle : text.noProofTitle}</h2>
        <ActionButton size="small" keys="Escape" onPress={onClose}>
          {text.close}
        </ActionButton>
      </header>
      <Facts rows={presenceRows(proof, text, language)} />
      {isProven && <p className={styles.moment}>{text.kept}</p>}
      <Facts rows={chainRows(invoice.record, text, language)} isChain />
    </section>
  );
}

function Facts({ rows, isChain = false }: { readonly rows: Rows; readonly isChain?: boolean }) {
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={isChain ? 'mono' : ''}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
