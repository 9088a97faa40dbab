import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, toBase64Url, type Result } from '#core/shared';
import type { WalletPorts } from '../../ports.ts';
import type { Session } from '../../session.ts';
import { callDoor, keyOf } from '../call-door.ts';
import { acceptText } from '../keep-credential.ts';
import { pairwiseKey } from './pairwise-key.ts';
import type { ServiceRequest } from './service-request.ts';

export type AnswerCode = DoorCode | 'WALLET_SERVICE_UNREACHED' | 'WALLET_SERVICE_ELSEWHERE';

/**
 * Answers a service, once the patient agreed: the issuer affirms the claims asked, no other, for the key of that service;
 * the phone binds them to the service's address and challenge (`kb+jwt`), and sends both to that address only. The issuer
 * never learns which service it was, and two services see nothing in common.
 */
export async function answerService(
  request: ServiceRequest,
  session: Session,
  ports: WalletPorts,
): Promise<Result<null, AnswerCode>> {
  if (new URL(request.responseUri).origin !== ports.origin) return refuse('WALLET_SERVICE_ELSEWHERE');
  const token = await presentTo(request, session, ports);
  if (!token.ok) return token;
  const form = { vp_token: JSON.stringify({ droits: [token.value] }), state: request.state };
  const isSent = await ports.post(request.responseUri, form);
  return isSent ? accept(null) : refuse('WALLET_SERVICE_UNREACHED');
}

/** `affirmation~kb-jwt`: what the issuer said, and the phone's own signature over whom it is said to. */
async function presentTo(
  { clientId, claims, nonce }: ServiceRequest,
  session: Session,
  ports: WalletPorts,
): Promise<Result<string, DoorCode>> {
  const { jwk, sign } = await pairwiseKey(new URL(clientId.slice(clientId.indexOf(':') + 1)).origin, session, ports);
  const answer = await callDoor('/issuer/affirmation', { claims, key: jwk }, keyOf(session), ports);
  const affirmation = answer.ok ? acceptText(answer.value, 'affirmation', 4_000) : answer;
  if (!affirmation.ok) return affirmation;
  const said = `${affirmation.value}~`;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said)));
  const payload = { aud: clientId, nonce, iat: Math.floor(ports.now() / 1000), sd_hash: toBase64Url(hash) };
  const input = `${encode({ alg: 'ES256', typ: 'kb+jwt' })}.${encode(payload)}`;
  return accept(`${said}${input}.${toBase64Url(await sign(input))}`);
}

function encode(value: unknown): string {
  return toBase64Url(new TextEncoder().encode(JSON.stringify(value)));
}
