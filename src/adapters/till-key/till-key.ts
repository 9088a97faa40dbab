import { accept, refuse } from '#core/shared';
import type { Env } from '#core/token';
import type { TillKeyPort } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { keptOrMade, openKeysDatabase } from './keys-database.ts';

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The till's ES256 key, made on first use; one for each environment. */
export function openTillKey(env: Env): TillKeyPort {
  let loading: Promise<CryptoKeyPair> | null = null;
  const load = async (): Promise<CryptoKeyPair> => {
    const db = await openKeysDatabase(env);
    const pair = await keptOrMade(db, 'pairs', 'till', () =>
      crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify']),
    );
    db.close();
    return pair;
  };
  const pair = (): Promise<CryptoKeyPair> => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    publicKey: async () => {
      try {
        const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', (await pair()).publicKey);
        return accept({ x, y });
      } catch (error) {
        return refuse(storeCode(error));
      }
    },
    sign: async (bytes) => new Uint8Array(await crypto.subtle.sign(es256, (await pair()).privateKey, bytes)),
  };
}
