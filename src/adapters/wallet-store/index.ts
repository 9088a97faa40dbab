/** IndexedDB of the patient's app. Everything personal that goes in is already sealed. */
export { openWalletStore, type WalletStore } from './wallet-store.ts';
