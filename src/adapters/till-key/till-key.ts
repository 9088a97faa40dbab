import { accept, refuse, type Result } from '#core/shared';
import type { KeptPort, StoreCode, TillKeyPort } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { pairName, type TillSecret } from './till-secrets.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

function makePair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']);
}

/** The till's ES256 key, made on first use; one for each environment. */
export function openTillKey(secrets: KeptPort<TillSecret>): TillKeyPort {
  let loaded: CryptoKeyPair | null = null;
  const pair = async (): Promise<Result<CryptoKeyPair, StoreCode>> => {
    if (loaded) return accept(loaded);
    const kept = await secrets.readOrMake(pairName, makePair);
    if (!kept.ok) return kept;
    if (!('privateKey' in kept.value)) return refuse('STORE_DAMAGED');
    loaded = kept.value;
    return accept(loaded);
  };
  const withPair = async <T>(work: (keys: CryptoKeyPair) => Promise<T>): Promise<Result<T, StoreCode>> => {
    const keys = await pair();
    if (!keys.ok) return keys;
    try {
      return accept(await work(keys.value));
    } catch (error) {
      return refuse(storeCode(error));
    }
  };
  return {
    publicKey: () =>
      withPair(async ({ publicKey }) => {
        const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
        return { x, y };
      }),
    sign: (bytes) =>
      withPair(async ({ privateKey }) => new Uint8Array(await crypto.subtle.sign(es256, privateKey, bytes))),
  };
}
