import type { Command } from './command.ts';

/**
 * Every command by its name, loaded only when it is run: a warm start must not pay for the others.
 * Names are one or two words.
 */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['issuer init', () => import('./commands/issuer-init.ts')],
  ['issuer make-root', () => import('./commands/issuer-make-root.ts')],
  ['issuer rotate-roots', () => import('./commands/issuer-rotate-roots.ts')],
  ['issuer add-key', () => import('./commands/issuer-add-key.ts')],
  ['issuer revoke-key', () => import('./commands/issuer-revoke-key.ts')],
  ['issuer enrol', () => import('./commands/issuer-enrol.ts')],
  ['issuer revoke', () => import('./commands/issuer-revoke.ts')],
  ['issuer publish', () => import('./commands/issuer-publish.ts')],
  ['wallet present', () => import('./commands/wallet-present.ts')],
  ['read', () => import('./commands/read.ts')],
  ['vectors', () => import('./commands/vectors.ts')],
  ['price', () => import('./commands/price.ts')],
  ['catalogue import', () => import('./commands/catalogue-import.ts')],
  ['catalogue find', () => import('./commands/catalogue-find.ts')],
  ['tariffs sign', () => import('./commands/tariffs-sign.ts')],
  ['tariffs check', () => import('./commands/tariffs-check.ts')],
  ['contracts check', () => import('./commands/contracts-check.ts')],
  ['verify', () => import('./commands/verify.ts')],
  ['verify-attestation', () => import('./commands/verify-attestation.ts')],
  ['journal check', () => import('./commands/journal-check.ts')],
]);
