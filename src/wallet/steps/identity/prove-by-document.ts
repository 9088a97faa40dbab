import type { DoorCode } from '#adapters/issuer-door';
import { refuse, type Result } from '#core/shared';
import type { NewPhoneKey } from '../../phone/phone-key.ts';
import type { WalletPorts } from '../../ports.ts';
import { callDoor } from '../call-door.ts';
import { acceptText, textOf } from '../keep-credential.ts';

/**
 * Proves the identity by an electronic document: the provider's challenge goes to the chip, whose holder types its six
 * digits; the chip signs it for this phone's key; the provider checks the answer and signs the identity.
 */
export async function proveByDocument(
  { person, pin }: { readonly person: string; readonly pin: string },
  key: NewPhoneKey,
  ports: WalletPorts,
): Promise<Result<string, DoorCode>> {
  const asked = await callDoor('/identity/document/challenge', {}, key, ports);
  if (!asked.ok) return asked;
  const challenge = textOf(asked.value, 'challenge', 100);
  if (challenge === null) return refuse('WALLET_ISSUER_ANSWER');
  const touched = await callDoor('/identity/document/touch', { person, pin, challenge }, key, ports);
  if (!touched.ok) return touched;
  const [document, answer] = [textOf(touched.value, 'document', 4_000), textOf(touched.value, 'answer', 100)];
  if (document === null || answer === null) return refuse('WALLET_ISSUER_ANSWER');
  const proved = await callDoor('/identity/document/prove', { document, answer, challenge }, key, ports);
  return proved.ok ? acceptText(proved.value, 'identity', 4_000) : proved;
}
