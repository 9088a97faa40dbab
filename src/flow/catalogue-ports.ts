import type { BdpmFiles, ImportReport, Medicine } from '#core/acts';
import type { Result } from '#core/shared';
import type { StoreCode } from './journal-ports.ts';

/** The medicines of the practice, as last imported. */
export interface StoredCatalogue {
  readonly medicines: readonly Medicine[];
  readonly report: ImportReport;
  /** Epoch seconds of the import. */
  readonly importedAt: number;
}

/** Where the imported medicine database is kept. Public data: not encrypted, shared by both environments. */
export interface CatalogueStorePort {
  read(): Promise<Result<StoredCatalogue | null, StoreCode>>;
  write(catalogue: StoredCatalogue): Promise<void>;
}

/** Reads the public medicine database away from the screen's thread. */
export interface CatalogueImportPort {
  parse(files: BdpmFiles): Promise<Pick<StoredCatalogue, 'medicines' | 'report'>>;
}
