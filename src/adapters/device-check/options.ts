const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const patienceMs = 60_000;

/** A new credential on this device only, named after nobody: what it proves stays on the phone. */
export function creationOptions(salt: Uint8Array<ArrayBuffer>): PublicKeyCredentialCreationOptions {
  return {
    rp: { name: 'Comptoir' },
    user: { id: random(16), name: 'Comptoir', displayName: 'Comptoir' },
    challenge: random(32),
    pubKeyCredParams: [
      { type: 'public-key', alg: -7 },
      { type: 'public-key', alg: -257 },
    ],
    authenticatorSelection: {
      authenticatorAttachment: 'platform',
      userVerification: 'required',
      residentKey: 'discouraged',
    },
    attestation: 'none',
    timeout: patienceMs,
    extensions: { prf: { eval: { first: salt } } },
  };
}

/** Asks that credential, with the user verified, for the secret of this salt. */
export function assertionOptions(
  id: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
): PublicKeyCredentialRequestOptions {
  return {
    challenge: random(32),
    allowCredentials: [{ type: 'public-key', id, transports: ['internal'] }],
    userVerification: 'required',
    timeout: patienceMs,
    extensions: { prf: { eval: { first: salt } } },
  };
}
