import { accept, refuse, type Result } from '#core/shared';
import { openAttestation, type Attestation, type StatementCode, type StatementContext } from '#core/verify';
import { attestationCode } from './attestation-code.ts';
import { attestationPage, readAttestationFile } from './attestation-page.ts';

/** Why a file proves no rights: it holds no attestation, its signature does not hold, or its page was changed. */
export type AttestationCode = StatementCode | 'ATTESTATION_ABSENT' | 'ATTESTATION_PAGE_CHANGED';

/**
 * Checks the file of an attestation: its signature, then that the page says what is signed, to the byte. What is
 * accepted comes from the signature, never from the page.
 */
export async function checkAttestation(
  file: string,
  context: StatementContext,
): Promise<Result<Attestation, AttestationCode>> {
  const read = readAttestationFile(file);
  if (!read) return refuse('ATTESTATION_ABSENT');
  const opened = await openAttestation(read.signed, context);
  if (!opened.ok || read.language === null) return opened;
  const { signed, language } = read;
  const page = attestationPage(opened.value, { signed, picture: attestationCode(signed), language });
  return page.trim() === file.trim() ? accept(opened.value) : refuse('ATTESTATION_PAGE_CHANGED');
}
