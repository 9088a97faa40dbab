import { accept, refuse, type Result } from '#core/shared';
import type { Env } from '#core/token';
import type { CodecPort, StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { keptOrMade, openKeysDatabase, type KeysDatabase } from './keys-database.ts';

const utf8 = new TextEncoder();

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreCode>> {
  try {
    return accept(await work());
  } catch (error) {
    return refuse(storeCode(error));
  }
}

/**
 * Seals bodies with AES-256-GCM, one key a month, a fresh 96-bit nonce each. Until a vault holds them under an
 * operator's secret, the month keys lie in the browser's own files (see keys-database.ts): what this gives today is that
 * a body cannot be read or moved by whoever sees the journal alone.
 */
export function openBodyCodec(env: Env): CodecPort {
  const months = new Map<string, CryptoKey>();
  const withKeys = async <T>(work: (db: KeysDatabase) => Promise<T>): Promise<T> => {
    const db = await openKeysDatabase(env);
    const answer = await work(db);
    db.close();
    return answer;
  };
  const make = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return {
    seal: (text, month, about) =>
      attempt(async () => {
        const key = months.get(month) ?? (await withKeys((db) => keptOrMade(db, 'months', month, make)));
        months.set(month, key);
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
        return { key: month, iv, box: new Uint8Array(await crypto.subtle.encrypt(how, key, utf8.encode(text))) };
      }),
    open: async ({ key: month, iv, box }, about) => {
      const found = await attempt(async () => months.get(month) ?? (await withKeys((db) => db.get('months', month))));
      if (!found.ok) return found;
      const key = found.value;
      if (!key) return refuse('STORE_DAMAGED');
      months.set(month, key);
      const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
      return attempt(async () => new TextDecoder().decode(await crypto.subtle.decrypt(how, key, box)));
    },
  };
}
