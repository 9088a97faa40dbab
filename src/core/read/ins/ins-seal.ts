/** What a key can be tried on: who is said to have signed, the signed characters, and the signature as printed. */
export interface InsSeal {
  /** Authority and certificate, four characters each. */
  readonly signer: string;
  /** Header and message, without the separator before the signature. */
  readonly signed: string;
  /** Base32 without padding (RFC 4648 §6). */
  readonly signature: string;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** The two numbers of a P-256 signature, one after the other. */
const signatureBytes = 64;

/**
 * The bytes that were signed and those of the signature (2D-Doc, technical specification 3.1, §5.1); null when the
 * signature cannot be one of P-256.
 */
export function bytesOfSeal({ signed, signature }: InsSeal): {
  readonly signed: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array;
} | null {
  const bytes = fromBase32(signature);
  return bytes?.length === signatureBytes ? { signed: new TextEncoder().encode(signed), signature: bytes } : null;
}

function fromBase32(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
  }
  return bytes;
}
