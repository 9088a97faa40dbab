import type { InsKey } from '../ins/ins-key.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Somebody who signs INS codes: the public key, and a text with its signature after it. */
interface InsSigner {
  readonly key: InsKey;
  sign(text: string): Promise<string>;
}

/** Makes a signer with a fresh key under a name of eight characters. */
export async function makeInsSigner(signer: string): Promise<InsSigner> {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  return {
    key: { signer, x, y },
    sign: async (text) => {
      const hash = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = await crypto.subtle.sign(hash, pair.privateKey, new TextEncoder().encode(text));
      return `${text}\u001f${toBase32(new Uint8Array(signature))}`;
    },
  };
}

/** An INS code without its signature, said to be of this signer. */
export function insText(signer: string): string {
  const fields = [
    'S1185127511600174S21.2.250.1.213.1.4.8',
    'S3JEAN-PAUL MARIE',
    'S4DARTAGNAN',
    'S5MS631-12-1985S775056',
  ];
  return `IS01${signer}20082008000000${fields.join('\u001d')}`;
}

function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
