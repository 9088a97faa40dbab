import { calculateJwkThumbprint, compactDecrypt, compactVerify, EmbeddedJWK } from 'jose';
import { accept, refuse, type Result } from '#core/shared';
import { parseSummary, type InvoiceSummary } from '#core/record';

/** It is sealed for another phone, or it is not a summary signed by a till. */
export type OpenSummaryCode = 'WALLET_SUMMARY_OTHER_PHONE' | 'WALLET_SUMMARY_UNREADABLE';

/** A summary and the till that signed it. */
export interface SignedSummary {
  readonly summary: InvoiceSummary;
  /** RFC 7638 thumbprint of the till's key. */
  readonly till: string;
}

const longest = 6_000;

/** Opens what a till sealed for this phone's key (ECDH), and checks that the till signed it. */
export async function openSummary(
  sealed: string,
  agreement: CryptoKey,
): Promise<Result<SignedSummary, OpenSummaryCode>> {
  if (sealed.length > longest || sealed.split('.').length !== 5) return refuse('WALLET_SUMMARY_UNREADABLE');
  const signed = await decrypt(sealed, agreement);
  if (signed === null) return refuse('WALLET_SUMMARY_OTHER_PHONE');
  try {
    const { payload, protectedHeader } = await compactVerify(signed, EmbeddedJWK, { algorithms: ['ES256'] });
    const summary = parseSummary(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload)));
    const { jwk, typ } = protectedHeader;
    if (!summary || !jwk || typ !== 'cpt1-recap+jwt') return refuse('WALLET_SUMMARY_UNREADABLE');
    return accept({ summary, till: await calculateJwkThumbprint(jwk, 'sha256') });
  } catch {
    return refuse('WALLET_SUMMARY_UNREADABLE');
  }
}

async function decrypt(sealed: string, agreement: CryptoKey): Promise<Uint8Array | null> {
  try {
    const allowed = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] };
    return (await compactDecrypt(sealed, agreement, allowed)).plaintext;
  } catch {
    return null;
  }
}
