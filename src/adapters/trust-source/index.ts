/** Trust files from the network. */
export { openTrustSource } from './trust-source.ts';
