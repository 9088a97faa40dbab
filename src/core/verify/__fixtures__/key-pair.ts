import { toBase64Url } from '#core/shared';
import { keyId } from '../index.ts';

/** A P-256 key that a test owns. */
export interface TestKey {
  readonly kid: string;
  readonly x: string;
  readonly y: string;
  readonly privateKey: CryptoKey;
  sign(text: string): Promise<Uint8Array>;
}

export async function makeKey(): Promise<TestKey> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  return {
    kid: await keyId(x, y),
    x,
    y,
    privateKey: pair.privateKey,
    sign: async (text) =>
      new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, new TextEncoder().encode(text))),
  };
}

const ascii = (text: string) => toBase64Url(new TextEncoder().encode(text));

/** A compact JWS with the header exactly as given. */
export async function signJws(header: string, payload: string, key: TestKey): Promise<string> {
  const input = `${ascii(header)}.${ascii(payload)}`;
  return `${input}.${toBase64Url(await key.sign(input))}`;
}

/** A trust file: payload text and the signatures of the given roots. */
export async function signEnvelope(type: string, payload: string, roots: readonly TestKey[]): Promise<string> {
  const p = ascii(payload);
  const s = await Promise.all(
    roots.map(async (root) => {
      const header = `{"alg":"ES256","kid":"${root.kid}","typ":"${type}"}`;
      return { k: root.kid, g: toBase64Url(await root.sign(`${ascii(header)}.${p}`)) };
    }),
  );
  return JSON.stringify({ p, s });
}
