import type { InsKey } from '#core/read';
import type { InsKeysPort } from '#flow/check-ins';

const name = 'comptoir.ins-keys';
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Keys kept in clear: they are public, and say nothing about a patient. */
export function openInsKeys(memory: Pick<Storage, 'getItem' | 'setItem'>): InsKeysPort {
  const list = () => readKeys(memory.getItem(name));
  const write = (keys: readonly InsKey[]) => memory.setItem(name, JSON.stringify(keys));
  const others = (gone: string) => list().filter(({ signer }) => signer !== gone);
  return {
    list,
    keep: (key) => write([...others(key.signer), key]),
    forget: (signer) => write(others(signer)),
    verify: async ({ x, y }, signature, signed) => {
      try {
        const jwk = { kty: 'EC', crv: 'P-256', x, y };
        const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify']);
        const hash = { name: 'ECDSA', hash: 'SHA-256' };
        return await crypto.subtle.verify(hash, key, Uint8Array.from(signature), signed);
      } catch {
        return false;
      }
    },
  };
}

/** What was stored is read as from a stranger: an entry that is no key is left out. */
function readKeys(stored: string | null): readonly InsKey[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isKey).map(({ signer, x, y }) => ({ signer, x, y })) : [];
  } catch {
    return [];
  }
}

function isKey(value: unknown): value is InsKey {
  if (typeof value !== 'object' || value === null) return false;
  const members = new Map<string, unknown>(Object.entries(value));
  return ['signer', 'x', 'y'].every((member) => typeof members.get(member) === 'string');
}
