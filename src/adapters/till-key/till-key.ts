import type { KeyHolderPort } from '#flow/keyring-ports';
import { accept, refuse, type Result } from '#core/shared';
import type { KeptPort, StoreCode, TillKeyPort } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { pairName, type TillSecret } from './till-secrets.ts';

const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * The till's ES256 key, which signs while the keyring is open. A journal that was opened before there was a keyring goes
 * on with the pair it began with: a journal cannot change hands.
 */
export function openTillKey(keyring: KeyHolderPort, left: KeptPort<TillSecret>): TillKeyPort {
  let found: CryptoKeyPair | 'none' | null = null;
  const leftPair = async (): Promise<Result<CryptoKeyPair | null, StoreCode>> => {
    if (found === null) {
      const kept = await left.read(pairName);
      if (!kept.ok) return kept;
      found = kept.value && 'privateKey' in kept.value ? kept.value : 'none';
    }
    return accept(found === 'none' ? null : found);
  };
  return {
    publicKey: async () => {
      const pair = await leftPair();
      if (!pair.ok) return pair;
      if (!pair.value) return keyring.publicKey();
      const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', pair.value.publicKey);
      return accept({ x, y });
    },
    sign: async (bytes) => {
      const signer = await keyring.signer();
      if (!signer.ok) return signer;
      const pair = await leftPair();
      if (!pair.ok) return pair;
      const key = pair.value?.privateKey ?? signer.value;
      try {
        return accept(new Uint8Array(await crypto.subtle.sign(es256, key, bytes)));
      } catch (error) {
        return refuse(storeCode(error));
      }
    },
  };
}
