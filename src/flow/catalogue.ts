import { indexMedicines, trainingMedicines, type BdpmFiles, type Catalogue, type ImportReport } from '#core/acts';
import { accept, refuse, type Result } from '#core/shared';
import type { CatalogueImportPort, CatalogueStorePort } from './catalogue-ports.ts';
import type { StoreCode } from './journal-ports.ts';
import type { ClockPort } from './ports.ts';

/** What the import and the look-up of medicines reach. */
export interface CataloguePorts {
  readonly store: CatalogueStorePort;
  readonly importer: CatalogueImportPort;
  readonly clock: ClockPort;
}

/** `ACTS_CATALOGUE_EMPTY`: none of the rows was a medicine box; the catalogue in use stays. */
export type CatalogueCode = 'ACTS_CATALOGUE_EMPTY';

/** The catalogue in use: the practice's own import, else the boxes for training. */
export interface CatalogueInUse {
  readonly catalogue: Catalogue;
  readonly source: 'imported' | 'training';
  /** Epoch seconds of the import; null for the training boxes. */
  readonly importedAt: number | null;
}

/** Loads the catalogue that scans and searches read. The training boxes never stand in for an import that cannot be read. */
export async function loadCatalogue({
  store,
}: Pick<CataloguePorts, 'store'>): Promise<Result<CatalogueInUse, StoreCode>> {
  const read = await store.read();
  if (!read.ok) return read;
  const stored = read.value;
  if (!stored) return accept({ catalogue: indexMedicines(trainingMedicines), source: 'training', importedAt: null });
  return accept({ catalogue: indexMedicines(stored.medicines), source: 'imported', importedAt: stored.importedAt });
}

/** Imports the official files; the previous catalogue stays when they hold no box at all. */
export async function importCatalogue(
  files: BdpmFiles,
  { store, importer, clock }: CataloguePorts,
): Promise<Result<ImportReport, CatalogueCode>> {
  const { medicines, report } = await importer.parse(files);
  if (medicines.length === 0)
    return refuse('ACTS_CATALOGUE_EMPTY', { detail: { refused: report.refusedLines.length } });
  await store.write({ medicines, report, importedAt: clock.nowSeconds() });
  return accept(report);
}
