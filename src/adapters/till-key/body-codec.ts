import { accept, refuse, type Result } from '#core/shared';
import type { CodecPort, KeptPort, StoreCode } from '#flow/journal-ports';
import { storeCode } from '#flow/store-code';
import { monthName, type TillSecret } from './till-secrets.ts';

const utf8 = new TextEncoder();

async function attempt<T>(work: () => Promise<T>): Promise<Result<T, StoreCode>> {
  try {
    return accept(await work());
  } catch (error) {
    return refuse(storeCode(error));
  }
}

function makeMonthKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/**
 * Seals bodies with AES-256-GCM, one key a month, a fresh 96-bit nonce each. Until a vault holds them under an
 * operator's secret, the month keys lie in the browser's own files (see till-secrets.ts): what this gives today is that
 * a body cannot be read or moved by whoever sees the journal alone.
 */
export function openBodyCodec(secrets: KeptPort<TillSecret>): CodecPort {
  const months = new Map<string, CryptoKey>();
  const keyOf = async (
    month: string,
    look: (name: string) => Promise<Result<TillSecret | null, StoreCode>>,
  ): Promise<Result<CryptoKey, StoreCode>> => {
    const known = months.get(month);
    if (known) return accept(known);
    const found = await look(monthName(month));
    if (!found.ok) return found;
    if (!found.value || 'privateKey' in found.value) return refuse('STORE_DAMAGED');
    months.set(month, found.value);
    return accept(found.value);
  };
  return {
    seal: async (text, month, about) => {
      const key = await keyOf(month, (name) => secrets.readOrMake(name, makeMonthKey));
      if (!key.ok) return key;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
      return attempt(async () => ({
        key: month,
        iv,
        box: new Uint8Array(await crypto.subtle.encrypt(how, key.value, utf8.encode(text))),
      }));
    },
    open: async ({ key: month, iv, box }, about) => {
      const key = await keyOf(month, secrets.read);
      if (!key.ok) return key;
      const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
      return attempt(async () => new TextDecoder().decode(await crypto.subtle.decrypt(how, key.value, box)));
    },
  };
}
