import type { CatalogueImportPort, StoredCatalogue } from '#flow/catalogue-ports';

/** What the worker answers: the catalogue, or a sign that it broke (a bug, not bad input). */
export type ImportAnswer = Pick<StoredCatalogue, 'medicines' | 'report'> | { readonly broken: string };

/**
 * Imports in a worker of its own, ended when done: a file of 5 MB must not freeze a counter.
 *
 * @param start makes the worker of `import.worker.ts`; the caller holds the Trusted Types policy.
 */
export function workerImporter(start: () => Worker): CatalogueImportPort {
  return {
    parse: (files) =>
      new Promise((done, fail) => {
        const worker = start();
        const end = (finish: () => void) => {
          worker.terminate();
          finish();
        };
        worker.onerror = (event) => end(() => fail(new Error(event.message)));
        worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
          end(() => ('broken' in data ? fail(new Error(data.broken)) : done(data)));
        };
        worker.postMessage(files);
      }),
  };
}
