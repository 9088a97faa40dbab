import { argon2id } from 'hash-wasm';
import type { KdfCost } from './vault-header.ts';

/**
 * 32 bytes from a secret, by Argon2id (RFC 9106). Loaded on demand: the WebAssembly inside weighs more than the page.
 */
export function stretch(secret: string, salt: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
  return argon2id({
    password: secret,
    salt,
    memorySize: cost.memoryKiB,
    iterations: cost.passes,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
}
