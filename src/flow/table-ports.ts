import type { ContractsFile } from '#core/price';
import type { Result } from '#core/shared';
import type { TariffRow } from '#core/tariffs';
import type { Env } from '#core/token';
import type { StoreCode } from './journal-ports.ts';

/** A contract table as it was loaded. */
export interface StoredContracts {
  readonly file: ContractsFile;
  /** Epoch seconds. */
  readonly loadedAt: number;
}

/** The contract tables of the practice, one list for each environment: the last one is in use, the others are kept. */
export interface ContractsStorePort {
  /** Newest first. */
  list(env: Env): Promise<Result<readonly StoredContracts[], StoreCode>>;
  add(env: Env, contracts: StoredContracts): Promise<Result<null, StoreCode>>;
}

/** One version of the tariff tables that this till has priced with. */
export interface StoredTariffs {
  /** Checksum of the rows, which every invoice names. */
  readonly sha256: string;
  readonly version: string;
  readonly rows: readonly TariffRow[];
  /** The signed file, when the version was loaded; null when it came with a release of the program. */
  readonly signed: string | null;
  /** Epoch seconds. */
  readonly keptAt: number;
}

/** Every version of the tariff tables that was in use here. Nothing is ever taken away: invoices name them. */
export interface TariffsStorePort {
  list(env: Env): Promise<Result<readonly StoredTariffs[], StoreCode>>;
  /** Keeps a version once, under its checksum. */
  keep(env: Env, tariffs: StoredTariffs): Promise<Result<null, StoreCode>>;
}
