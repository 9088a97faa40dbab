/** The keys of this till, under the secrets of its operators. */
export { browserKeyring, keyringForm } from './browser-keyring.ts';
export { openKeyring } from './keyring.ts';
export { keeperMemory } from './reload-memory.ts';
export type { KeyringDocument } from './keyring-document.ts';
