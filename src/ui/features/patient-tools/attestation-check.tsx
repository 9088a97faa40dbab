import { useState } from 'react';
import type { Result } from '#core/shared';
import type { Attestation } from '#core/verify';
import { ActionButton } from '#ui/components/action-button.tsx';
import { attestationLines, codeText, issuedText } from '#ui/text/attestation-page.ts';
import { patientToolsText } from '#ui/text/patient-tools.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import styles from './patient-tools.module.css';

/** What became of an attestation that was checked. */
export type CheckedAttestation = Result<Attestation, keyof (typeof patientToolsText)['fr']['attestationRefusals']>;

interface AttestationCheckProps {
  /** Epoch seconds. */
  readonly now: number;
  readonly checked: CheckedAttestation | null;
  readonly onCheck: (file: string) => void;
}

/** Checks an attestation of rights, offline: what is shown comes from the signature, never from the page. */
export function AttestationCheck({ now, checked, onCheck }: AttestationCheckProps) {
  const text = useText(patientToolsText);
  const [pasted, setPasted] = useState('');
  return (
    <section className={styles.panel}>
      <h2>{text.attestationTitle}</h2>
      <p className={styles.lead}>{text.attestationLead}</p>
      <label className={styles.file}>
        {text.attestationFile}
        <input
          type="file"
          accept=".html,.txt,.jwt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file && file.size <= 2_000_000) void file.text().then(onCheck);
          }}
        />
      </label>
      <label className={styles.file}>
        {text.attestationPaste}
        <textarea
          className={styles.paste}
          rows={3}
          spellCheck={false}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
        />
      </label>
      <ActionButton onPress={() => onCheck(pasted)}>{text.attestationCheck}</ActionButton>
      {checked?.ok === false && (
        <div role="alert" data-testid="attestation-verdict" data-ok="false" data-code={checked.code}>
          <h3>{text.attestationBad}</h3>
          <p>{text.attestationRefusals[checked.code]}</p>
        </div>
      )}
      {checked?.ok && <Attested attestation={checked.value} now={now} />}
    </section>
  );
}

function Attested({ attestation, now }: { readonly attestation: Attestation; readonly now: number }) {
  const text = useText(patientToolsText);
  const language = useLanguage();
  const days = Math.max(0, Math.floor((now - attestation.iat) / 86_400));
  return (
    <div role="status" data-testid="attestation-verdict" data-ok="true">
      <h3>{text.attestationGood}</h3>
      <p>{`${text.attestationAge(days)} · ${issuedText(attestation, language)}`}</p>
      <dl className={styles.lines}>
        {attestationLines(attestation, language).map(({ name, value }) => (
          <div key={name + value}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mono">{codeText(attestation.id)}</p>
    </div>
  );
}
