import { isJsonObject, type Env } from '#core/token';
import { importKeyset, type IssuerKey, type KeyEntry, type Keyset } from '#core/verify';
import { UsageError } from '../usage-error.ts';

/**
 * The key set of a vector file, which is not signed and may mix environments. A key that cannot be imported is left out:
 * the vectors that name it must then be refused.
 */
export async function vectorKeyset(value: unknown, env: string): Promise<Keyset> {
  if (!isJsonObject(value) || !Array.isArray(value.keys)) throw new UsageError('the vector file has no key set');
  const dates = { seq: Number(value.seq), iat: Number(value.iat), exp: Number(value.exp) };
  const keys = new Map<string, IssuerKey>();
  for (const entry of value.keys as readonly KeyEntry[]) {
    const imported = await importKeyset({ ...dates, keys: [entry] }, env as Env, '');
    for (const [kid, key] of imported.ok ? imported.value.keys : []) keys.set(kid, key);
  }
  return { env: env as Env, ...dates, keys, hash: '' };
}
