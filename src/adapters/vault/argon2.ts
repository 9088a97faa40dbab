import { argon2id } from 'hash-wasm';
import type { KdfCost } from './vault-header.ts';

/** What is asked of Argon2id. The secret's bytes belong to whoever stretches them. */
export interface StretchTask {
  readonly secret: Uint8Array<ArrayBuffer>;
  readonly salt: Uint8Array;
  readonly cost: KdfCost;
}

/**
 * 32 bytes from a secret, by Argon2id (RFC 9106); the secret's bytes are wiped. Loaded on demand: the WebAssembly inside
 * weighs more than the page.
 */
export async function stretch({ secret, salt, cost }: StretchTask): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const stretched = await argon2id({
      password: secret,
      salt,
      memorySize: cost.memoryKiB,
      iterations: cost.passes,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    });
    return new Uint8Array(stretched);
  } finally {
    secret.fill(0);
  }
}
