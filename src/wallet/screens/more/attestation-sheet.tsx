import { useState } from 'react';
import { attestationCode } from '#ui/text/attestation-code.ts';
import { attestationLines, attestationPage, attestationText, codeText, issuedText } from '#ui/text/attestation-page.ts';
import { useLanguage, useText } from '#ui/text/use-text.ts';
import { walletServicesText } from '#ui/text/wallet-services.ts';
import { codeMatrix } from '../../code/code-matrix.ts';
import { Button } from '../../parts/button.tsx';
import { shareFile } from '../../phone/save-file.ts';
import type { ReadAttestation } from '../../steps/services/attest-rights.ts';
import styles from './attestation.module.css';
import { SignatureCode } from './signature-code.tsx';

/** The attestation as it is shown and printed, and the file that anyone can verify. */
export function AttestationSheet({ attestation, signed }: ReadAttestation) {
  const text = useText(walletServicesText);
  const words = useText(attestationText);
  const language = useLanguage();
  const [said, setSaid] = useState('');
  const share = async () => {
    const page = attestationPage(attestation, { signed, picture: attestationCode(signed), language });
    const end = await shareFile(new File([page], text.attestationFile, { type: 'text/html' }));
    setSaid(end === 'saved' ? text.attestationSaved : '');
  };
  return (
    <>
      <article className={styles.sheet} data-testid="attestation">
        <p>{issuedText(attestation, language)}</p>
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
        <p>{words.code}</p>
        <p className={`mono ${styles.code}`}>{codeText(attestation.id)}</p>
        <SignatureCode matrix={codeMatrix(signed)} name={text.attestationPicture} />
        <p className={styles.small}>{words.check}</p>
      </article>
      <div className={styles.actions}>
        <Button look="filled" onPress={() => void share()}>
          {text.attestationShare}
        </Button>
        <Button
          onPress={() => {
            window.print();
          }}
        >
          {text.attestationPrint}
        </Button>
        <p role="status">{said}</p>
      </div>
    </>
  );
}
