import { openContractsStore, openTariffsStore } from '#adapters/tables-store';
import { tariffs, type TariffTables } from '#core/tariffs';
import type { Env } from '#core/token';
import type { AmcContractTable } from '#core/rights';
import { contractTable, importContracts, listContracts } from '#flow/contracts';
import type { ClockPort } from '#flow/ports';
import { listTariffs, loadTariffs, openTariffs, tariffsOfInvoice } from '#flow/tariff-tables';
import type { TrustHands } from '../trust/wire-trust.ts';

/** The tables of the practice: the tariffs it prices with, and what the complementary contracts promise. */
export interface TableHands {
  /** The tariff tables to price with today. */
  open(): Promise<TariffTables>;
  /** Loads a signed amended table; open tickets are priced with it once `open` is asked again. */
  loadTariffs(text: string): ReturnType<typeof loadTariffs>;
  listTariffs(): ReturnType<typeof listTariffs>;
  /** The tables that an invoice was priced with, by the checksum it recorded. */
  tariffsOfInvoice(sha256: string): ReturnType<typeof tariffsOfInvoice>;
  importContracts(text: string): ReturnType<typeof importContracts>;
  listContracts(): ReturnType<typeof listContracts>;
  /** What each formula promises, by the table in use. */
  contracts(): Promise<AmcContractTable>;
}

/** Joins the practice's tables with this browser's store. `trust` is loaded only to check a signed file. */
export function wireTables(env: Env, clock: ClockPort, trust: () => Promise<TrustHands>): TableHands {
  const contracts = { env, clock, store: openContractsStore() };
  const openSigned = async (text: string, type: string) => (await trust()).openSigned(text, type);
  const ports = { env, clock, store: openTariffsStore(), release: tariffs, openSigned };
  return {
    open: () => openTariffs(ports),
    loadTariffs: (text) => loadTariffs(text, ports),
    listTariffs: () => listTariffs(ports),
    tariffsOfInvoice: (sha256) => tariffsOfInvoice(sha256, ports),
    importContracts: (text) => importContracts(text, contracts),
    listContracts: () => listContracts(contracts),
    contracts: () => contractTable(contracts),
  };
}
