/** The keys of this till: the one that signs records, and those that seal their bodies. */
export { openBodyCodec } from './body-codec.ts';
export { openLeftKeys } from './left-keys.ts';
export { openTillKey } from './till-key.ts';
export { tillSecretsForm, type TillSecret } from './till-secrets.ts';
