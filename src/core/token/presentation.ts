/** A presentation taken apart: what the frame carries, whatever the transport. Nothing in it is trusted yet. */
export interface Presentation {
  /** 8 characters: base64url of the first 6 bytes of the issuer key's thumbprint. */
  readonly kid: string;
  /** Deflated JSON, 1–800 bytes. */
  readonly rightsPayload: Uint8Array;
  /** r‖s, 64 bytes in a frame; checked by the verifier in the text transport. */
  readonly rightsSignature: Uint8Array;
  /** Deflated JSON, 1–200 bytes. */
  readonly proofPayload: Uint8Array;
  readonly proofSignature: Uint8Array;
}
