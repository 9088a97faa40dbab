/** Tables the practice loads: complementary contracts, amended tariffs. */
export { openContractsStore, openTariffsStore } from './tables-store.ts';
