import type { DoorCode } from '#adapters/issuer-door';
import { accept, refuse, type Result } from '#core/shared';
import type { NewPhoneKey } from '../../phone/phone-key.ts';
import type { WalletPorts } from '../../ports.ts';
import { callDoor } from '../call-door.ts';
import { textOf } from '../keep-credential.ts';

/** Papers that prove an identity. */
export const documentKinds = ['passport', 'identity-card', 'electronic-card', 'residence-permit'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What the patient reads on the paper. */
export interface ShownDocument {
  readonly kind: DocumentKind;
  readonly number: string;
  /** ISO day. */
  readonly expires: string;
}

/** A request that waits for an officer, and the digits to read aloud meanwhile. */
export interface VideoRequest {
  readonly request: string;
  readonly words: string;
}

/** Asks the identity provider for a check by video, for the key of this phone. */
export async function askVideo(
  about: { readonly person: string; readonly document: ShownDocument },
  key: NewPhoneKey,
  ports: WalletPorts,
): Promise<Result<VideoRequest, DoorCode>> {
  const answer = await callDoor('/identity/video/ask', about, key, ports);
  if (!answer.ok) return answer;
  const [request, words] = [textOf(answer.value, 'request', 40), textOf(answer.value, 'words', 40)];
  return request === null || words === null ? refuse('WALLET_ISSUER_ANSWER') : accept({ request, words });
}

/** Where a request stands; approved, it comes with the identity that the provider signed. */
export type VideoState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'approved'; readonly identity: string };

/** Asks whether an officer decided. */
export async function stateOfVideo(
  request: string,
  key: NewPhoneKey,
  ports: WalletPorts,
): Promise<Result<VideoState, DoorCode>> {
  const answer = await callDoor('/identity/video/state', { request }, key, ports);
  if (!answer.ok) return answer;
  const [state, identity] = [textOf(answer.value, 'state', 20), textOf(answer.value, 'identity', 4_000)];
  if (state === 'pending' || state === 'refused') return accept({ kind: state });
  return state === 'approved' && identity !== null ? accept({ kind: state, identity }) : refuse('WALLET_ISSUER_ANSWER');
}
