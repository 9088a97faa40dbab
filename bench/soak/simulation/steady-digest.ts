import { createHash } from 'node:crypto';

/**
 * Makes SHA-256 answer in turn, not when a thread of the pool is free: the order of everything then follows from the
 * seed alone.
 */
export function steadyDigest(): void {
  Object.defineProperty(crypto.subtle, 'digest', {
    configurable: true,
    value: (_algorithm: string, data: Uint8Array) =>
      Promise.resolve(Uint8Array.from(createHash('sha256').update(data).digest()).buffer),
  });
}
