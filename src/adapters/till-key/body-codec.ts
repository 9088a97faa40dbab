import type { KeyHolderPort } from '#flow/keyring-ports';
import { accept, refuse, type Result } from '#core/shared';
import type { CodecPort, KeptPort, SealedBody, StoreCode } from '#flow/journal-ports';
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

function openWith(key: CryptoKey, { iv, box }: SealedBody, about: string): Promise<Result<string, StoreCode>> {
  const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
  return attempt(async () => new TextDecoder().decode(await crypto.subtle.decrypt(how, key, box)));
}

/**
 * Seals bodies with AES-256-GCM under the keyring's key of the month, a fresh 96-bit nonce each. A body that a till
 * sealed before it had a keyring is opened with the key it left in the open.
 */
export function openBodyCodec(keyring: KeyHolderPort, left: KeptPort<TillSecret>): CodecPort {
  const openLeft = async (sealed: SealedBody, about: string): Promise<Result<string, StoreCode> | null> => {
    const key = await left.read(monthName(sealed.key));
    if (!key.ok) return key;
    return key.value && !('privateKey' in key.value) ? openWith(key.value, sealed, about) : null;
  };
  return {
    seal: async (text, month, about) => {
      const key = await keyring.monthKey(month, true);
      if (!key.ok) return key;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const how = { name: 'AES-GCM', iv, additionalData: utf8.encode(about) };
      return attempt(async () => ({
        key: month,
        iv,
        box: new Uint8Array(await crypto.subtle.encrypt(how, key.value, utf8.encode(text))),
      }));
    },
    open: async (sealed, about) => {
      const key = await keyring.monthKey(sealed.key, false);
      const opened = key.ok ? await openWith(key.value, sealed, about) : key;
      if (opened.ok || opened.code === 'STORE_LOCKED') return opened;
      return (await openLeft(sealed, about)) ?? opened;
    },
  };
}
