import type { DoorCode } from '#adapters/issuer-door';
import { accept, fromBase64Url, refuse, type Result } from '#core/shared';
import { parseCanonicalJson, readUtf8 } from '#core/token';
import { readAttestation, type Attestation } from '#core/verify';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { callDoor, keyOf } from '../call-door.ts';
import { acceptText } from '../keep-credential.ts';

/** An attestation as the issuer signed it (compact JWS), and what it says. */
export interface ReadAttestation {
  readonly signed: string;
  readonly attestation: Attestation;
}

/** Asks the issuer for the signed attestation of one person's rights (place in `ben`). Whoever receives it verifies it. */
export async function attestRights(
  beneficiary: number,
  session: Session,
  ports: WalletPorts,
): Promise<Result<ReadAttestation, DoorCode>> {
  const answer = await callDoor('/issuer/attestation', { beneficiary }, keyOf(session), ports);
  const signed = answer.ok ? acceptText(answer.value, 'attestation', 8_000) : answer;
  if (!signed.ok) return signed;
  const payload = fromBase64Url(signed.value.split('.')[1] ?? '');
  const json = payload ? readUtf8(payload) : null;
  const claims = json?.ok ? parseCanonicalJson(json.value) : null;
  const attestation = claims?.ok ? readAttestation(claims.value) : null;
  return attestation ? accept({ signed: signed.value, attestation }) : refuse('WALLET_ISSUER_ANSWER');
}
