import { accept, fromBase64Url, refuse, toBase64Url, type Result } from '#core/shared';
import { assertionOptions, creationOptions } from './options.ts';

/** What is kept in clear to ask the device again: its credential's name and the salt of the secret. Base64url. */
export interface DeviceKeyName {
  readonly credentialId: string;
  readonly salt: string;
}

/** The check was cancelled or failed, or this device keeps no secret for web pages (no PRF extension). */
export type DeviceCode = 'WALLET_DEVICE_REFUSED' | 'WALLET_DEVICE_NO_SECRET';

/** A platform authenticator that verifies its user before it releases 32 secret bytes, always the same for a salt. */
export interface DeviceCheck {
  isAvailable(): Promise<boolean>;
  enrol(): Promise<Result<{ readonly name: DeviceKeyName; readonly secret: Uint8Array }, DeviceCode>>;
  ask(name: DeviceKeyName): Promise<Result<Uint8Array, DeviceCode>>;
}

/** The browser's WebAuthn. Its user verification is required, never merely preferred. */
export const deviceCheck: DeviceCheck = { isAvailable, enrol, ask };

async function isAvailable(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis)) return false;
  return PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false);
}

async function enrol(): ReturnType<DeviceCheck['enrol']> {
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const made = await navigator.credentials.create({ publicKey: creationOptions(salt) }).catch(() => null);
  if (!(made instanceof PublicKeyCredential)) return refuse('WALLET_DEVICE_REFUSED');
  const { prf } = made.getClientExtensionResults();
  if (prf?.enabled !== true) return refuse('WALLET_DEVICE_NO_SECRET');
  const name = { credentialId: toBase64Url(new Uint8Array(made.rawId)), salt: toBase64Url(salt) };
  const atOnce = prf.results === undefined ? null : bytesOf(prf.results.first);
  // Some authenticators give the secret at the first use only.
  const secret = atOnce ? accept(atOnce) : await ask(name);
  return secret.ok ? accept({ name, secret: secret.value }) : secret;
}

async function ask({ credentialId, salt }: DeviceKeyName): Promise<Result<Uint8Array, DeviceCode>> {
  const [id, first] = [fromBase64Url(credentialId), fromBase64Url(salt)];
  if (!id || !first) return refuse('WALLET_DEVICE_REFUSED');
  const options = assertionOptions(new Uint8Array(id), new Uint8Array(first));
  const given = await navigator.credentials.get({ publicKey: options }).catch(() => null);
  if (!(given instanceof PublicKeyCredential) || !isUserVerified(given.response))
    return refuse('WALLET_DEVICE_REFUSED');
  const secret = given.getClientExtensionResults().prf?.results?.first;
  return secret === undefined ? refuse('WALLET_DEVICE_NO_SECRET') : accept(bytesOf(secret));
}

/** Bit 2 of the flags, after the 32 bytes of the site's hash (WebAuthn §6.1): the user was verified, not only present. */
function isUserVerified(response: AuthenticatorResponse): boolean {
  if (!(response instanceof AuthenticatorAssertionResponse)) return false;
  return ((new Uint8Array(response.authenticatorData)[32] ?? 0) & 4) !== 0;
}

function bytesOf(secret: BufferSource): Uint8Array {
  return ArrayBuffer.isView(secret)
    ? new Uint8Array(secret.buffer, secret.byteOffset, secret.byteLength)
    : new Uint8Array(secret);
}
